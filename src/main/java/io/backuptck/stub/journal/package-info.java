/**
 * What a stub was asked, and questions about it.
 *
 * <p>May use: stub and what lies below it.
 */
package io.backuptck.stub.journal;
