/**
 * The command line: options, settings, exit codes, and what is printed.
 *
 * <p>May use: everything.
 */
package io.backuptck.cli;
