/**
 * A server that plays a contract, on WireMock.
 *
 * <p>May use: contract, validation, lifecycle, cases and signing; never suite or target.
 */
package io.backuptck.stub;
