/**
 * The same requests through REST Assured.
 *
 * <p>May use: target.
 */
package io.backuptck.target.restassured;
