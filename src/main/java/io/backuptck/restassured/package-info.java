/**
 * A filter that judges the exchanges of anybody's own REST Assured tests.
 *
 * <p>May use: contract, validation and target.
 */
package io.backuptck.restassured;
