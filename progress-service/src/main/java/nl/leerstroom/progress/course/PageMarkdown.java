package nl.leerstroom.progress.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.leerstroom.progress.course.domain.CoursePage;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Makes safe HTML of the pages of one package: no raw HTML, links to terms only, images of the package only. */
final class PageMarkdown {

    private static final String TERM = "term:";
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private final Set<String> terms;
    private final Set<String> images;
    private final HtmlRenderer html;

    /**
     * @param terms ids of the glossary
     * @param images names of the package's drawings, such as {@code images/haaks.svg}
     * @param imageRoot where readers find the drawings
     */
    PageMarkdown(Set<String> terms, Set<String> images, String imageRoot) {
        this.terms = terms;
        this.images = images;
        this.html = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .extensions(List.of(TablesExtension.create()))
                .attributeProviderFactory(_ -> (_, tag, attributes) -> {
                    if (tag.equals("th")) {
                        attributes.put("scope", "col");
                    }
                })
                .nodeRendererFactory(context -> new PageNodes(context, imageRoot))
                .build();
    }

    CoursePage page(String pageId, String file, String markdown, Findings findings) {
        var document = PARSER.parse(markdown);
        var title = "";
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            title = TEXT.render(heading).strip();
            heading.unlink();
        }
        if (title.isEmpty()) {
            findings.add(file, "title-missing");
        }
        var check = new Check(file, findings);
        document.accept(check);
        return new CoursePage(
                pageId,
                title,
                html.render(document),
                check.found.stream().distinct().toList());
    }

    static String termOf(Link link) {
        return link.getDestination().startsWith(TERM) ? link.getDestination().substring(TERM.length()) : "";
    }

    private final class Check extends AbstractVisitor {

        private final String file;
        private final Findings findings;
        private final List<String> found = new ArrayList<>();

        Check(String file, Findings findings) {
            this.file = file;
            this.findings = findings;
        }

        @Override
        public void visit(HtmlBlock block) {
            findings.add(file, "html-not-allowed", line(block));
        }

        @Override
        public void visit(HtmlInline inline) {
            findings.add(file, "html-not-allowed", line(inline));
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                findings.add(file, "second-title", line(heading));
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            var term = termOf(link);
            if (term.isEmpty()) {
                findings.add(file, "link-not-allowed", line(link), link.getDestination());
            } else if (!terms.contains(term)) {
                findings.add(file, "term-unknown", line(link), term);
            }
            found.add(term);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            if (!images.contains(image.getDestination())) {
                findings.add(file, "image-missing", line(image), image.getDestination());
            }
            if (PageNodes.text(image).isBlank()) {
                findings.add(file, "image-without-text", line(image), image.getDestination());
            }
        }

        private static int line(Node node) {
            return node.getSourceSpans().isEmpty()
                    ? 0
                    : node.getSourceSpans().getFirst().getLineIndex() + 1;
        }
    }
}
