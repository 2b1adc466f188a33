/**
 * A server that is judged: how requests reach it, and the evidence of what came back.
 *
 * <p>May use: contract, validation and signing.
 */
package io.backuptck.target;
