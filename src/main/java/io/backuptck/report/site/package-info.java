/**
 * The report's pages.
 *
 * <p>May use: report and its history.
 */
package io.backuptck.report.site;
