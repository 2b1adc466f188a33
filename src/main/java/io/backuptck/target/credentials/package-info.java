/**
 * The ways to prove who is calling, as the security schemes of a contract name them.
 *
 * <p>May use: target and contract.
 */
package io.backuptck.target.credentials;
