/**
 * Requests as a client of an API would write them, in several languages, made from its contract.
 *
 * <p>May use: contract, target.
 */
package io.backuptck.report.sample;
