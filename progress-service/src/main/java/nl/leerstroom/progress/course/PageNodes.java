package nl.leerstroom.progress.course;

import java.util.LinkedHashMap;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** The two parts of a page that are not plain HTML: a term is a button, an image lies at the service's own address. */
final class PageNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final String imageRoot;

    PageNodes(HtmlNodeRendererContext context, String imageRoot) {
        this.context = context;
        this.imageRoot = imageRoot;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Link link) {
            term(link);
        } else if (node instanceof Image image) {
            image(image);
        }
    }

    private void term(Link link) {
        var button = new LinkedHashMap<String, String>();
        button.put("type", "button");
        button.put("class", "term");
        button.put("data-term", PageMarkdown.termOf(link));
        context.getWriter().tag("button", button);
        for (var child = link.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        context.getWriter().tag("/button");
    }

    private void image(Image image) {
        var path = image.getDestination();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", imageRoot + context.encodeUrl(name));
        attributes.put("alt", text(image));
        context.getWriter().tag("img", attributes, true);
    }

    /** What an image says to who can't see it. */
    static String text(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }
}
