/** The alert rules that etcdsh brings: as data, for Prometheus, and judged on live numbers. */
@NullMarked
package io.etcdsh.alert;

import org.jspecify.annotations.NullMarked;
