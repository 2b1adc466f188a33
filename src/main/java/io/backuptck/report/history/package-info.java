/**
 * Many runs side by side: what became of each server over time, read from the reports in a folder.
 *
 * <p>May use: report.
 */
package io.backuptck.report.history;
