package nl.leerstroom.progress.course.domain;

import java.util.List;

/**
 * A page as it is shown.
 *
 * @param html safe as it is: made from Markdown without raw HTML, with checked addresses
 * @param terms ids of the terms in it, in order of appearance
 */
public record CoursePage(String pageId, String title, String html, List<String> terms) {

    public CoursePage {
        terms = List.copyOf(terms);
    }
}
