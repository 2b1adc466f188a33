/**
 * What every answer of obshell has to fulfil and no schema can say.
 *
 * <p>May use: suite and what lies below it; never the stub.
 */
package io.backuptck.api.obshell.rules;
