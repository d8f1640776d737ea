package nl.leerstroom.sync.sheet.domain;

/** Why a file can be no table. */
public final class Refusals {

    public static final String EMPTY = "file-empty";
    public static final String NOT_A_TABLE = "file-not-a-table";
    public static final String OLD_EXCEL = "file-old-excel";
    public static final String WITH_MACROS = "file-with-macros";
    public static final String WITH_LINKS = "file-with-links";
    public static final String ENCRYPTED = "file-encrypted";
    public static final String DAMAGED = "file-damaged";
    public static final String TOO_COMPLEX = "file-too-complex";
    public static final String TOO_MANY_ROWS = "file-too-many-rows";
    public static final String TOO_MANY_COLUMNS = "file-too-many-columns";
    public static final String CELL_TOO_LONG = "file-cell-too-long";
    public static final String QUOTE_UNCLOSED = "file-quote-unclosed";
    public static final String LINE_UNREADABLE = "file-line-unreadable";
    public static final String NO_ROWS = "file-no-rows";

    private Refusals() {}
}
