package io.etcdsh.problem;

import java.util.List;

/** What to say about clusters that cannot be reached, or not by this user. */
final class AccessExplanations {
  static final List<Explanation> ALL =
      List.of(
          new Explanation(
              ProblemCode.BAD_TLS_FILES,
              "Certificate or key files that are missing, unreadable or do not fit together.",
              "A file of --cacert, --cert or --key does not exist, is no PEM, or the key is not"
                  + " that of the certificate. The files were looked at here; nothing was sent.",
              List.of(
                  "'context show' tells which files are used, and from where.",
                  "openssl x509 -in FILE -noout -subject -enddate shows a certificate. A key may"
                      + " be PKCS#1, SEC1 or PKCS#8, not encrypted.")),
          new Explanation(
              ProblemCode.UNREACHABLE,
              "Nobody listens, or the network refuses.",
              "The connection was refused at once, or there is no way to the host, or its"
                  + " name cannot be resolved. The etcd process is down, listens elsewhere, or a"
                  + " firewall rejects us.",
              List.of(
                  "'endpoint status' asks every member and shows who answers.",
                  "'context show' tells which endpoints are used; option, environment and context"
                      + " can differ.",
                  "On the host: systemctl status etcd, ss -ltn. If one member of three is down,"
                      + " the cluster goes on without it.")),
          new Explanation(
              ProblemCode.TIMEOUT,
              "No answer within the deadline.",
              "Something listens or swallows packets, and no answer came in time: a member"
                  + " hangs, its disk is slow, the network drops, or the cluster has no leader and"
                  + " cannot serve what needs one.",
              List.of(
                  "'endpoint status' shows which members answer and whether there is a leader.",
                  "'endpoint health' shows how long each takes.",
                  "Give it more time with --command-timeout 30s. A read that needs no leader:"
                      + " 'get /app/config --consistency s'.")),
          new Explanation(
              ProblemCode.TLS_UNTRUSTED,
              "The server's certificate is signed by an authority that we do not trust.",
              "The certificate does not lead to an authority in the file of --cacert, or of the"
                  + " system if there is none. Often the wrong cluster, or authorities that were"
                  + " exchanged.",
              List.of(
                  "'context show' tells which file is used.",
                  "openssl s_client -connect HOST:2379 shows who signed the server's"
                      + " certificate.")),
          new Explanation(
              ProblemCode.TLS_EXPIRED,
              "A certificate has expired or is not valid yet.",
              "The message says whose. Certificates of kubeadm are valid for one year. A"
                  + " wrong clock on either side looks the same.",
              List.of(
                  "Look at the clocks: date -u.",
                  "Renew the certificate; with kubeadm: kubeadm certs renew all. A running etcd"
                      + " reads renewed files by itself.")),
          new Explanation(
              ProblemCode.TLS_WRONG_NAME,
              "The server's certificate does not name the host that we dialled.",
              "The endpoint is written with a name or an address that is not among the"
                  + " subject alternative names of the certificate.",
              List.of(
                  "Use the name that the certificate has, or 127.0.0.1 on the host itself if it"
                      + " has that one.",
                  "openssl s_client -connect HOST:2379 and openssl x509 -noout -ext"
                      + " subjectAltName show the names.")),
          new Explanation(
              ProblemCode.TLS_CLIENT_REFUSED,
              "The server wants a client certificate, or refuses ours.",
              "etcd runs with --client-cert-auth and got none, one of another authority, or"
                  + " one that expired or was revoked.",
              List.of(
                  "Give --cert and --key, or save them: 'context show' tells what the context"
                      + " has.",
                  "With kubeadm: /etc/kubernetes/pki/etcd/healthcheck-client.crt and its key;"
                      + " 'context import' makes a context of what kubeadm wrote.")),
          new Explanation(
              ProblemCode.TLS_MISMATCH,
              "TLS on one side only.",
              "An http endpoint serves TLS, or an https endpoint does not. An endpoint"
                  + " without a scheme takes TLS if certificate files are given.",
              List.of(
                  "Write the endpoint with the scheme that it serves: https:// or http://.",
                  "'context show' tells how the endpoints are written.")),
          new Explanation(
              ProblemCode.LOGIN_FAILED,
              "Wrong user or password.",
              "The cluster has authentication on and refuses this user with this password."
                  + " With a password file its first line counts, without the end of the line.",
              List.of(
                  "Try again: a password that was refused is asked for anew.",
                  "'context show' tells user and password file.")),
          new Explanation(
              ProblemCode.LOGIN_NEEDED,
              "The cluster wants a login and none was given.",
              "Authentication is on, and the line came without a user. A client certificate"
                  + " can stand for a user: its common name.",
              List.of(
                  "Give --user NAME; the password is asked for, or read from --password-file"
                      + " FILE.",
                  "Save it: 'context add dev --endpoints 127.0.0.1:2379 --user root'.")),
          new Explanation(
              ProblemCode.PERMISSION_DENIED,
              "The user's roles do not allow it.",
              "The login worked, but no role of the user grants this. Members, alarms and"
                  + " everything else about the cluster as a whole need the role root.",
              List.of(
                  "Log in as somebody who may: --user root.",
                  "'get' needs a role with read on the whole range that is read, not on its first"
                      + " key only.")));

  private AccessExplanations() {}
}
