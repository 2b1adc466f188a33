/**
 * How a stub can be wrong, or odd and right: the mutants and the conforming variations.
 *
 * <p>May use: stub and what lies below it.
 */
package io.backuptck.stub.fault;
