package io.etcdsh.hostshell;

/**
 * A word that may come next.
 *
 * @param word made of letters, digits and {@code - . _} only, so that no shell sees more in it
 * @param summary what it means; may be empty
 */
record Suggestion(String word, String summary) {}
