/**
 * What is in a stub at its start, read from a file of calls.
 *
 * <p>May use: stub and what lies below it.
 */
package io.backuptck.stub.seed;
