package nl.leerstroom.notification.mail;

/** What a mail can come to that was not sent. */
enum EndState {
    /** The mail server may or may not have it, and it is not sent a second time by itself. */
    UNCERTAIN,
    /** Given up. */
    DEAD
}
