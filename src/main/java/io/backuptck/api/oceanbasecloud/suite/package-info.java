/**
 * The steps that only features of OceanBase Cloud have.
 *
 * <p>May use: suite and what lies below it; never the stub.
 */
package io.backuptck.api.oceanbasecloud.suite;
