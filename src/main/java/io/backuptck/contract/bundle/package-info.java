/**
 * A contract as one document that the tools of the field take, and as a workflow.
 *
 * <p>May use: contract.
 */
package io.backuptck.contract.bundle;
