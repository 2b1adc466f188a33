/**
 * Plays any contract from its schemas, resources, collections and lifecycles.
 *
 * <p>May use: stub and what lies below it.
 */
package io.backuptck.stub.contract;
