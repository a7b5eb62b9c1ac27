package io.zapas.intake.xlsx;

import io.zapas.intake.source.Cells;
import io.zapas.intake.source.RawTable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the rows of a sheet from its XML. Rows and cells without a reference are counted, as Ozon writes them. */
final class XlsxRows extends DefaultHandler {
    private final XlsxCellTexts texts;
    private final boolean @Nullable [] wanted;
    private final RawTable.Sink sink;
    private final Cells cells = new Cells();
    private final StringBuilder text = new StringBuilder();
    private long row;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean collecting;
    private boolean overflow;
    private boolean phonetic;

    /** Ends the parsing early; no fault. */
    static final class Enough extends SAXException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    XlsxRows(XlsxCellTexts texts, boolean @Nullable [] wanted, RawTable.Sink sink) {
        this.texts = texts;
        this.wanted = wanted;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
                cells.begin(row);
            }
            case "c" -> startCell(attributes);
            case "rPh" -> phonetic = true;
            case "v", "t" -> collecting = !phonetic;
            default -> collecting = false;
        }
    }

    private static long number(@Nullable String digits, long otherwise) {
        try {
            return digits == null ? otherwise : Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void startCell(Attributes attributes) {
        column = columnOf(attributes.getValue("r"), column + 1);
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = (int) number(attributes.getValue("s"), 0);
        text.setLength(0);
        overflow = false;
    }

    /** "AB12" is column 27. */
    private static int columnOf(@Nullable String reference, int otherwise) {
        if (reference == null) return otherwise;
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (!collecting) return;
        if (text.length() + length > Cells.LONGEST_VALUE) overflow = true;
        else text.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> {
                if (!sink.accept(cells)) throw new Enough();
            }
            default -> {
                // nothing else carries a value
            }
        }
    }

    private void endCell() throws SAXException {
        if (column >= Cells.MOST_COLUMNS) return;
        if (overflow) {
            cells.putTooLong(column);
            return;
        }
        if (text.isEmpty()) return;
        try {
            boolean asked = wanted == null || column < wanted.length && wanted[column];
            if (asked) put(text.toString());
            else
                cells.passOver(
                        column, type.equals("s") ? texts.shared(text.toString().strip()) : text.toString());
        } catch (IOException | NumberFormatException e) {
            throw new SAXException(e);
        }
    }

    private void put(String raw) throws SAXException, IOException {
        switch (type) {
            case "s" -> cells.put(column, texts.shared(raw.strip()), false);
            case "b" -> cells.put(column, raw.equals("1") ? "true" : "false", false);
            case "n" -> number(raw.strip());
            default -> cells.put(column, raw, false);
        }
    }

    private void number(String raw) {
        String date = texts.isDate(style) ? texts.date(raw) : "";
        if (date.isEmpty()) cells.put(column, XlsxCellTexts.number(raw), true);
        else cells.put(column, date, false);
    }
}
