package io.backuptck.pages.obshell;

/** Page 004, "API constraints": a password is set here, so that every request must be authenticated. */
class PasswordObshell extends PagesObshell {

    PasswordObshell() {
        super(new Habits());
    }

    /** How to authenticate is on another page; the suite has no password, so that nothing gets in. */
    @Override
    protected PagesReply route(PagesRequest request) {
        throw new Refusal(Reason.NOT_AUTHENTICATED);
    }
}
