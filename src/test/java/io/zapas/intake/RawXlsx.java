package io.zapas.intake;

import io.zapas.intake.schema.Folder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook put together from raw XML, as exporters other than Excel write it: by default without cell references,
 * without {@code <dimension>} and with texts as {@code t="str"}.
 */
public final class RawXlsx {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, byte[]> more = new LinkedHashMap<>();
    private String sharedStrings = "";
    private String prolog = "";
    private String properties = "";

    /** A sheet of rows; cells are texts, Integers and Doubles are numbers, {@code null} is an empty cell. */
    public RawXlsx sheet(String name, List<List<?>> rows) {
        StringBuilder xml = new StringBuilder();
        for (List<?> row : rows) {
            xml.append("<row>");
            for (Object cell : row) xml.append(cell(cell));
            xml.append("</row>");
        }
        return sheetXml(name, xml.toString());
    }

    public RawXlsx sheetXml(String name, String sheetData) {
        sheets.put(name, sheetData);
        return this;
    }

    public RawXlsx from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Put before the root element of every sheet. */
    public RawXlsx prolog(String text) {
        prolog = text;
        return this;
    }

    public RawXlsx sharedStrings(String... texts) {
        StringBuilder xml = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
        for (String text : texts) xml.append("<si><t>").append(escaped(text)).append("</t></si>");
        sharedStrings = xml.append("</sst>").toString();
        return this;
    }

    /** Another part of the package. */
    RawXlsx part(String name, byte[] bytes) {
        more.put(name, bytes);
        return this;
    }

    private static String cell(Object value) {
        if (value == null) return "<c/>";
        if (value instanceof Number number) return "<c><v>" + number + "</v></c>";
        return "<c t=\"str\"><v>" + escaped(value.toString()) + "</v></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public byte[] bytes() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(sheets.keySet());
        StringBuilder types = new StringBuilder();
        StringBuilder book = new StringBuilder();
        StringBuilder rels = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
            book.append(
                    "<sheet name=\"" + escaped(names.get(i - 1)) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            rels.append(relation("rId" + i, RELS + "/worksheet", "worksheets/sheet" + i + ".xml"));
            String data = sheets.get(names.get(i - 1));
            String xml =
                    HEAD + prolog + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + data + "</sheetData></worksheet>";
            parts.put("xl/worksheets/sheet" + i + ".xml", Folder.utf8(xml));
        }
        types.append(type("/xl/styles.xml", "styles"));
        rels.append(relation("rIdS", RELS + "/styles", "styles.xml"));
        parts.put("xl/styles.xml", Folder.utf8(STYLES));
        if (!sharedStrings.isEmpty()) {
            types.append(type("/xl/sharedStrings.xml", "sharedStrings"));
            rels.append(relation("rIdT", RELS + "/sharedStrings", "sharedStrings.xml"));
            parts.put("xl/sharedStrings.xml", Folder.utf8(sharedStrings));
        }
        parts.put(
                "[Content_Types].xml",
                Folder.utf8(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".spreadsheetml.sheet.main+xml\"/>" + types + "</Types>"));
        parts.put(
                "_rels/.rels",
                Folder.utf8(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation("rId1", RELS + "/officeDocument", "xl/workbook.xml") + "</Relationships>"));
        parts.put(
                "xl/workbook.xml",
                Folder.utf8(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELS + "\">" + properties
                        + "<sheets>" + book + "</sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Folder.utf8(
                        HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + rels + "</Relationships>"));
        parts.putAll(more);
        return Folder.zip(parts);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Style 1 is a date, style 2 a date with a time. */
    private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs>"
            + "</styleSheet>";
}
