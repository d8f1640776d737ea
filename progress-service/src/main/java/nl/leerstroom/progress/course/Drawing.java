package nl.leerstroom.progress.course;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a drawing. It is taken as it is or refused: only elements that draw, no script, no event attribute, no
 * reference to anything outside the file, and a title and description for who can't see it.
 */
final class Drawing {

    private static final int MOST_BYTES = 1_000_000;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "marker",
            "linearGradient",
            "radialGradient",
            "stop",
            "pattern",
            "clipPath",
            "mask",
            "style");
    private static final Set<String> EXPECTED = Set.of("title", "desc");
    private static final Pattern FOREIGN =
            Pattern.compile("url\\((?!\\s*['\"]?#)|@import|javascript:|\\\\|expression\\(");
    private static final XMLInputFactory XML = factory();

    private final String file;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    private Drawing(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static void check(String file, byte[] svg, Findings findings) {
        if (svg.length > MOST_BYTES) {
            findings.add(file, "svg-too-large", MOST_BYTES / 1_000_000);
            return;
        }
        new Drawing(file, findings).check(svg);
    }

    private void check(byte[] svg) {
        try {
            var xml = XML.createXMLStreamReader(new ByteArrayInputStream(svg));
            while (xml.hasNext()) {
                look(xml, xml.next());
            }
            xml.close();
        } catch (XMLStreamException e) {
            findings.add(file, "svg-broken");
            return;
        }
        EXPECTED.stream()
                .filter(name -> !seen.contains(name))
                .sorted()
                .forEach(name -> findings.add(file, "svg-without", name));
    }

    private void look(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> element(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (FOREIGN.matcher(lower(xml.getText())).find()) {
                    refuse("url");
                }
            }
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_REFERENCE,
                    XMLStreamConstants.PROCESSING_INSTRUCTION -> refuse("<!DOCTYPE>, <?…?>");
            default -> {}
        }
    }

    private void element(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (!SVG.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(name)) {
            refuse("<" + name + ">");
        }
        if (seen.isEmpty() && (!name.equals("svg") || xml.getAttributeValue(null, "viewBox") == null)) {
            findings.add(file, "svg-without", "viewBox");
        }
        seen.add(name);
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private void attribute(String name, @Nullable String value) {
        var text = lower(value == null ? "" : value).strip();
        if (lower(name).startsWith("on")
                || name.equals("base")
                || name.equals("href") && !text.startsWith("#")
                || FOREIGN.matcher(text).find()) {
            refuse(name);
        }
    }

    private void refuse(String what) {
        findings.add(file, "svg-not-allowed", what);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
