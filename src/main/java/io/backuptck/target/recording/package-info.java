/**
 * Recordings of exchanges that others have made.
 *
 * <p>May use: validation.
 */
package io.backuptck.target.recording;
