package nl.leerstroom.progress.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leerstroom.progress.course.domain.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
            <title>T</title><desc>D</desc><defs><linearGradient id="g"/></defs><rect fill="url(#g)"/>%s</svg>""";

    @Test
    void takesADrawingThatRefersToItselfOnly() {
        assertThat(codes(DRAWING.formatted("<use href=\"#g\"/><style>rect { fill: #a33 }</style>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect onload=\"alert(1)\"/>",
                "<rect ONCLICK='alert(1)'/>",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
                "<a href=\"javascript:alert(1)\"><text>x</text></a>",
                "<use href=\"https://example.org/x.svg#a\"/>",
                "<use xlink:href=\"data:image/svg+xml;base64,AAAA\"/>",
                "<image href=\"http://example.org/spy.png\"/>",
                "<rect fill=\"url(https://example.org/x)\"/>",
                "<rect style=\"fill: URL( 'http://example.org' )\"/>",
                "<style>@import 'https://example.org/x.css';</style>",
                "<style>rect { background: u\\72l(https://example.org) }</style>",
                "<style><![CDATA[@import url(//example.org);]]></style>",
                "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>",
                "<iframe xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<?xml-stylesheet href=\"https://example.org/x.css\"?>",
            })
    void refusesWhatCanRunOrReachOut(String part) {
        assertThat(codes(DRAWING.formatted(part))).contains("svg-not-allowed");
    }

    @Test
    void refusesADoctypeAndExpandsNothing() {
        var laughs =
                "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + DRAWING.formatted("<text>&b;</text>");

        assertThat(codes(laughs)).isNotEmpty();
    }

    @Test
    void asksForATitleADescriptionAndAViewBox() {
        assertThat(codes("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>"))
                .containsExactly("svg-without", "svg-without", "svg-without");
    }

    @Test
    void refusesWhatIsNoDrawing() {
        assertThat(codes("geen tekening")).containsExactly("svg-broken");
        assertThat(codes("<html><body/></html>")).contains("svg-not-allowed");
    }

    private static List<String> codes(String svg) {
        var findings = new Findings();
        Drawing.check("images/x.svg", svg.getBytes(UTF_8), findings);
        return findings.all().stream().map(Finding::code).toList();
    }
}
