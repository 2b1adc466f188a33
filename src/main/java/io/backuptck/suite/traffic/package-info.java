/**
 * Judges what others send to a server and are answered.
 *
 * <p>May use: suite, suite.behaviour and what lies below them.
 */
package io.backuptck.suite.traffic;
