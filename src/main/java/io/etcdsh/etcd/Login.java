package io.etcdsh.etcd;

/**
 * Who we are to a cluster with authentication.
 *
 * @param user the user's name
 * @param password the user's password
 */
public record Login(String user, Secret password) {}
