/**
 * The contracts: operations, parameters, requirements, resources and collections, read from the OpenAPI documents.
 *
 * <p>May use: nothing of the kit, and no HTTP.
 */
package io.backuptck.contract;
