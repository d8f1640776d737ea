package nl.leerstroom.sync.bulk.domain;

/**
 * One thing to be done for a row, by one service.
 *
 * @param productId of a licence; otherwise empty
 */
public record Part(Kind kind, String productId) {

    public enum Kind {
        ACCOUNT,
        GROUP,
        LICENSE
    }

    public static final Part ACCOUNT = new Part(Kind.ACCOUNT, "");
    public static final Part GROUP = new Part(Kind.GROUP, "");

    public static Part license(String productId) {
        return new Part(Kind.LICENSE, productId);
    }
}
