/**
 * The kinds of rules that an invariant of a state machine can name.
 *
 * <p>May use: lifecycle.
 */
package io.backuptck.lifecycle.rules;
