/**
 * The behaviours that a contract declares, judged for any API.
 *
 * <p>May use: suite and what lies below it.
 */
package io.backuptck.suite.behaviour;
