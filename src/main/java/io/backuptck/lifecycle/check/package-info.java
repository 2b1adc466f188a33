/**
 * Decides whether a legal run of a state machine can have produced what was seen.
 *
 * <p>May use: lifecycle and its rules.
 */
package io.backuptck.lifecycle.check;
