package io.backuptck.contract;

/** A contract document is missing or does not say what a contract must say; the message names document and place. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContractException(String message) {
        super(message);
    }
}
