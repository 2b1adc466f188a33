/**
 * The report's pages.
 *
 * <p>May use: report.
 */
package io.backuptck.report.site;
