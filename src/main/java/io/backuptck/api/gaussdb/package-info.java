/**
 * What the kit calls GaussDB, found by the service loader.
 *
 * <p>May use: contract.
 */
package io.backuptck.api.gaussdb;
