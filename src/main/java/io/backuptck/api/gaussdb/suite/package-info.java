/**
 * The steps that only features of GaussDB have.
 *
 * <p>May use: suite and what lies below it; never the stub.
 */
package io.backuptck.api.gaussdb.suite;
