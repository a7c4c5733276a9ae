/** What a command is: a record with a spec, of one of three kinds; knows no list of commands. */
@NullMarked
package io.etcdsh.command;

import org.jspecify.annotations.NullMarked;
