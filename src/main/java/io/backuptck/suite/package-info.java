/**
 * One run: sessions with the targets, scenarios, findings, and what the server is given credit for.
 *
 * <p>May use: target, cases, lifecycle, validation and contract; never stub.
 */
package io.backuptck.suite;
