package nl.leerstroom.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list.
 *
 * @param page from 0
 * @param size 1 to 500
 */
public record Paging(int page, int size) {

    public static final int LARGEST = 500;
    private static final int USUAL = 50;

    public Paging {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw new BadRequest("page-out-of-range", LARGEST);
        }
    }

    /** What is not given is page 0 and 50 items. */
    public static Paging of(@Nullable Integer page, @Nullable Integer size) {
        return new Paging(page == null ? 0 : page, size == null ? USUAL : size);
    }

    public int limit() {
        return size;
    }

    public long offset() {
        return (long) page * size;
    }
}
