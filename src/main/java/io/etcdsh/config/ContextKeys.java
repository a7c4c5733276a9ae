package io.etcdsh.config;

import java.util.List;

/** The names that a context's values have in the configuration file. */
final class ContextKeys {
  static final String ENDPOINTS = "endpoints";
  static final String CACERT = "cacert";
  static final String CERT = "cert";
  static final String KEY = "key";
  static final String INSECURE_SKIP_TLS_VERIFY = "insecure-skip-tls-verify";
  static final String USER = "user";
  static final String PASSWORD_FILE = "password-file";
  static final String READ_ONLY = "read-only";
  static final String PROTECTED = "protected";
  static final String COLOR = "color";
  static final String COMMAND_TIMEOUT = "command-timeout";
  static final String DIAL_TIMEOUT = "dial-timeout";
  static final String SANDBOX = "sandbox";

  /** All of them, in the order in which they are written. */
  static final List<String> ALL =
      List.of(
          ENDPOINTS,
          CACERT,
          CERT,
          KEY,
          INSECURE_SKIP_TLS_VERIFY,
          USER,
          PASSWORD_FILE,
          READ_ONLY,
          PROTECTED,
          COLOR,
          COMMAND_TIMEOUT,
          DIAL_TIMEOUT,
          SANDBOX);

  private ContextKeys() {}
}
