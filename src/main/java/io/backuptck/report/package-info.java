/**
 * The report of a run as data and files, and its comparison with an older one.
 *
 * <p>May use: suite and what lies below it.
 */
package io.backuptck.report;
