/**
 * How callers prove to GaussDB who they are.
 *
 * <p>May use: target and signing.
 */
package io.backuptck.api.gaussdb.target;
