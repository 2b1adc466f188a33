/**
 * The suite against the stub's mutants and conforming variations: the kill matrix.
 *
 * <p>May use: suite, stub and what lies below them.
 */
package io.backuptck.mutation;
