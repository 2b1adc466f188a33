/**
 * What every answer of GaussDB has to fulfil and no schema can say.
 *
 * <p>May use: suite and what lies below it; never the stub.
 */
package io.backuptck.api.gaussdb.rules;
