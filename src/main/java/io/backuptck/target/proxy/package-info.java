/**
 * A reverse proxy before a target.
 *
 * <p>May use: target and validation.
 */
package io.backuptck.target.proxy;
