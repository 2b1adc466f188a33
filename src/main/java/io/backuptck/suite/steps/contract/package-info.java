/**
 * The vocabulary of features for contracts that users bring.
 *
 * <p>May use: suite and its behaviours.
 */
package io.backuptck.suite.steps.contract;
