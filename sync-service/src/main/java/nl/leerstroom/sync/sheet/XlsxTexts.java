package nl.leerstroom.sync.sheet;

import java.util.ArrayList;
import java.util.List;
import nl.leerstroom.sync.sheet.domain.Refusals;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of a workbook share, without the phonetic ones. */
class XlsxTexts extends DefaultHandler {

    private static final int MOST_CHARACTERS = 10_000_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long characters;
    private boolean inText;
    private boolean inPhonetic;

    List<String> all() {
        return texts;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inPhonetic = true;
            case "t" -> inText = !inPhonetic;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> texts.add(text.toString());
            case "rPh" -> inPhonetic = false;
            case "t" -> inText = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw new Refused(Refusals.TOO_COMPLEX);
        }
        if (inText) {
            text.append(ch, start, length);
        }
    }
}
