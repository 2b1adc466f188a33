/**
 * The client that has exact control of what goes over the wire.
 *
 * <p>May use: target.
 */
package io.backuptck.target.wire;
