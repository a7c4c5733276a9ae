/** How a cluster is reached: channels, TLS, login and calls; the only user of gRPC and jetcd. */
@NullMarked
package io.etcdsh.etcd.remote;

import org.jspecify.annotations.NullMarked;
