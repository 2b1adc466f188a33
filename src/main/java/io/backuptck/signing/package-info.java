/**
 * Digests and signatures as suite and stub both compute them, so that neither has to see the other.
 *
 * <p>May use: nothing of the kit.
 */
package io.backuptck.signing;
