/**
 * Plays obshell, with its faults and variants.
 *
 * <p>May use: stub and what lies below it; never the suite.
 */
package io.backuptck.api.obshell.stub;
