package io.zapas.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An XLSX written part by part, because the shapes of the platform's files are the point.
 *
 * <p>{@link Style#BARE} is the stock report of autumn 2025: no {@code r=} on cells, no {@code <dimension>}, text as
 * {@code t="str"}. {@link Style#SHARED} is the common shape with references and shared strings.
 */
final class RawWorkbook {
    enum Style {
        BARE,
        SHARED
    }

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Style style;
    private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
    private final Map<String, Integer> sharedStrings = new LinkedHashMap<>();
    private int rows;

    RawWorkbook(Style style) {
        this.style = style;
    }

    RawWorkbook sheet(String name) {
        sheets.put(name, new StringBuilder());
        rows = 0;
        return this;
    }

    /** The next row of the newest sheet: numbers as numbers, everything else as text, "" as an empty cell. */
    RawWorkbook row(List<?> cells) {
        StringBuilder xml = new ArrayList<>(sheets.values()).get(sheets.size() - 1);
        rows++;
        xml.append("<row r=\"").append(rows).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(xml, cells.get(i), i);
        }
        xml.append("</row>");
        return this;
    }

    private void cell(StringBuilder xml, Object value, int column) {
        boolean number = value instanceof Number;
        String text = escaped(value.toString());
        if (style == Style.BARE) {
            xml.append(number ? "<c><v>" : "<c t=\"str\"><v>").append(text).append("</v></c>");
            return;
        }
        if (text.isEmpty()) {
            return;
        }
        xml.append("<c r=\"").append(letters(column)).append(rows).append('"');
        if (number) {
            xml.append("><v>").append(text);
        } else {
            xml.append(" t=\"s\"><v>").append(sharedStrings.computeIfAbsent(text, key -> sharedStrings.size()));
        }
        xml.append("</v></c>");
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    byte[] bytes() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", contentTypes());
        put(parts, "_rels/.rels", relationships(List.of(relationship(1, "officeDocument", "xl/workbook.xml"))));
        put(parts, "xl/workbook.xml", workbook());
        put(parts, "xl/_rels/workbook.xml.rels", relationships(workbookRelationships()));
        int number = 0;
        for (StringBuilder rowsXml : sheets.values()) {
            number++;
            put(parts, "xl/worksheets/sheet" + number + ".xml", worksheet(rowsXml));
        }
        if (style == Style.SHARED) {
            put(parts, "xl/sharedStrings.xml", sharedStrings());
        }
        return Packed.zip(parts);
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (XML + xml).getBytes(StandardCharsets.UTF_8));
    }

    private String worksheet(StringBuilder rowsXml) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rowsXml + "</sheetData></worksheet>";
    }

    private String sharedStrings() {
        StringBuilder xml =
                new StringBuilder("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + sharedStrings.size() + "\">");
        for (String text : sharedStrings.keySet()) {
            xml.append("<si><t xml:space=\"preserve\">").append(text).append("</t></si>");
        }
        return xml.append("</sst>").toString();
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        int number = 0;
        for (String name : sheets.keySet()) {
            number++;
            xml.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(escaped(name), number, number));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private List<String> workbookRelationships() {
        List<String> all = new ArrayList<>();
        for (int number = 1; number <= sheets.size(); number++) {
            all.add(relationship(number, "worksheet", "worksheets/sheet" + number + ".xml"));
        }
        if (style == Style.SHARED) {
            all.add(relationship(sheets.size() + 1, "sharedStrings", "sharedStrings.xml"));
        }
        return all;
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private static String relationships(List<String> all) {
        return "<Relationships xmlns=\"" + RELS + "\">" + String.join("", all) + "</Relationships>";
    }

    private String contentTypes() {
        StringBuilder xml =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(override("/xl/workbook.xml", "sheet.main"));
        for (int number = 1; number <= sheets.size(); number++) {
            xml.append(override("/xl/worksheets/sheet" + number + ".xml", "worksheet"));
        }
        if (style == Style.SHARED) {
            xml.append(override("/xl/sharedStrings.xml", "sharedStrings"));
        }
        return xml.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPES, type);
    }
}
