/**
 * What a new version of a contract binds, compared with an old one.
 *
 * <p>May use: contract.
 */
package io.backuptck.contract.diff;
