/**
 * The steps that only features of obshell have.
 *
 * <p>May use: suite and what lies below it; never the stub.
 */
package io.backuptck.api.obshell.suite;
