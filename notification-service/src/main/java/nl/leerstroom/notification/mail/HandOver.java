package nl.leerstroom.notification.mail;

/** How handing a mail to the mail server ended. */
sealed interface HandOver {

    /** It is the mail server's now. */
    record Accepted() implements HandOver {}

    /** The mail server does not want it: for good (5xx), or for now. */
    record Refused(int code) implements HandOver {

        boolean isForGood() {
            return code >= 500;
        }
    }

    /** The connection broke before the mail was whole, so the mail server has nothing. */
    record NotBegun() implements HandOver {}

    /** The connection broke after the mail was whole and before the answer. */
    record Unknown() implements HandOver {}
}
