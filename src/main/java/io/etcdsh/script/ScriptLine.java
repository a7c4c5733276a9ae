package io.etcdsh.script;

/**
 * A command of a script, joined from as many lines as it took.
 *
 * @param number of its first line, from 1
 * @param text without the last line end
 */
public record ScriptLine(int number, String text) {}
