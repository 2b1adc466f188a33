/**
 * State machines of the contract, and what was seen of one resource.
 *
 * <p>May use: contract and validation.
 */
package io.backuptck.lifecycle;
