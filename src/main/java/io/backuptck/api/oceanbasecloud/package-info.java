/**
 * What the kit calls OceanBase Cloud, found by the service loader.
 *
 * <p>May use: contract.
 */
package io.backuptck.api.oceanbasecloud;
