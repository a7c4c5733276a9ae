/** What went wrong, as a value: codes, problems, results and exit statuses; no printing. */
@NullMarked
package io.etcdsh.problem;

import org.jspecify.annotations.NullMarked;
