/**
 * Judges one exchange by the contract, and requests by their schemas.
 *
 * <p>May use: contract.
 */
package io.backuptck.validation;
