/**
 * What every answer of OceanBase Cloud has to fulfil and no schema can say.
 *
 * <p>May use: suite and what lies below it; never the stub.
 */
package io.backuptck.api.oceanbasecloud.rules;
