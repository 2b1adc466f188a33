/**
 * A JUnit extension that gives tests a stub.
 *
 * <p>May use: stub and what lies below it.
 */
package io.backuptck.junit;
