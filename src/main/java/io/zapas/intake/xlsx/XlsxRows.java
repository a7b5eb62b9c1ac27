package io.zapas.intake.xlsx;

import io.zapas.intake.source.Cells;
import io.zapas.intake.source.RawTable;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pulls the rows of a sheet out of its XML. Rows and cells without a reference are counted, as Ozon writes them. */
final class XlsxRows implements RawTable.Rows {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Closeable sheet;
    private final XlsxCellTexts texts;
    private final boolean @Nullable [] wanted;
    private final Cells cells = new Cells();
    private final StringBuilder text = new StringBuilder();
    private long row;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean collecting;
    private boolean overflow;
    private boolean phonetic;

    /** @param sheet closed with the rows */
    XlsxRows(InputStream in, Closeable sheet, XlsxCellTexts texts, boolean @Nullable [] wanted) throws IOException {
        this.sheet = sheet;
        this.texts = texts;
        this.wanted = wanted;
        this.xml = reader(in);
    }

    /** A parser that knows no document types; its limits on entities then only hinder large sheets. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    static XMLStreamReader reader(InputStream in) throws IOException {
        try {
            return FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** What the parser hides behind its own complaint counts: the limits on unpacking speak through it. */
    static IOException fault(XMLStreamException e) {
        Throwable nested = e.getNestedException();
        return new IOException(nested == null ? e : nested);
    }

    static int next(XMLStreamReader xml) throws IOException {
        try {
            if (!xml.hasNext()) return XMLStreamConstants.END_DOCUMENT;
            int event = xml.next();
            if (event != XMLStreamConstants.DTD) return event;
            throw new TableFault(Unreadable.Fault.FORBIDDEN_XML, Wording.FORBIDDEN_XML, "XML");
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    @Override
    public @Nullable Cells next() throws IOException {
        while (true) {
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (end(xml.getLocalName())) return cells;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> {
                    // comments and instructions carry no value
                }
            }
        }
    }

    private void start(String name) {
        switch (name) {
            case "row" -> {
                row = number(xml.getAttributeValue(null, "r"), row + 1);
                column = -1;
                cells.begin(row);
            }
            case "c" -> startCell();
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

    private void startCell() {
        column = columnOf(xml.getAttributeValue(null, "r"), column + 1);
        String given = xml.getAttributeValue(null, "t");
        type = given == null ? "n" : given;
        style = (int) number(xml.getAttributeValue(null, "s"), 0);
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

    private void characters() {
        if (!collecting) return;
        if (text.length() + xml.getTextLength() > Cells.LONGEST_VALUE) overflow = true;
        else text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Whether a row has ended. */
    private boolean end(String name) throws IOException {
        switch (name) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            default -> {
                return name.equals("row");
            }
        }
        return false;
    }

    private void endCell() throws IOException {
        if (column >= Cells.MOST_COLUMNS) return;
        if (overflow) {
            cells.putTooLong(column);
        } else if (!text.isEmpty()) {
            boolean asked = wanted == null || column < wanted.length && wanted[column];
            if (asked) put(text.toString());
            else cells.passOver(column, type.equals("s") ? texts.shared(text.toString()) : text.toString());
        }
    }

    private void put(String raw) throws IOException {
        switch (type) {
            case "s" -> cells.put(column, texts.shared(raw), false);
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

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
