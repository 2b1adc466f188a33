/**
 * Requests that are derived from the contract, at the limits of a schema and just beyond them.
 *
 * <p>May use: contract and validation.
 */
package io.backuptck.cases;
