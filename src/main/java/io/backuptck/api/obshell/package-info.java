/**
 * What the kit calls obshell, found by the service loader.
 *
 * <p>May use: contract.
 */
package io.backuptck.api.obshell;
