/**
 * Hooks around every scenario.
 *
 * <p>May use: suite.
 */
package io.backuptck.suite.steps.common;
