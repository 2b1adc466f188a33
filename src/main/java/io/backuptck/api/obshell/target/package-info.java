/**
 * How callers prove to obshell who they are.
 *
 * <p>May use: target and signing.
 */
package io.backuptck.api.obshell.target;
