package io.zapas.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads generated files with as little code as will do, so that a test does not believe the writer. */
final class ReadBack {
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^;\"]*)");
    private static final Pattern ROW = Pattern.compile("<row r=\"\\d+\">(.*?)</row>", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile("<c(?: r=\"([A-Z]+)\\d+\")?(?: t=\"(\\w+)\")?><v>(.*?)</v></c>");
    private static final Pattern TEXT = Pattern.compile("<t xml:space=\"preserve\">(.*?)</t>", Pattern.DOTALL);

    private ReadBack() {}

    /** All files by name, those in archives by their own name; workbooks stay packed. */
    static Map<String, byte[]> unpacked(Map<String, byte[]> files) {
        Map<String, byte[]> all = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(".zip")) {
                all.putAll(Packed.unzip(bytes));
            } else {
                all.put(name, bytes);
            }
        });
        return all;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Rows of an Ozon CSV by header. */
    static List<Map<String, String>> csv(byte[] bytes) {
        List<String> lines = text(bytes).substring(1).lines().toList();
        return rows(lines, ReadBack::fields);
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(line);
        for (int at = 0; at <= line.length(); at = matcher.end() + 1) {
            matcher.find(at);
            fields.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("\"\"", "\""));
        }
        return fields;
    }

    /** Rows of a plain table; none of ours has a comma within a field but the cluster's name. */
    static List<Map<String, String>> plain(byte[] bytes) {
        return rows(
                text(bytes).lines().toList(),
                line -> List.of(
                        line.replaceAll("\"([^\"]*),([^\"]*)\"", "$1\u0000$2").split(",", -1)));
    }

    private static List<Map<String, String>> rows(List<String> lines, Function<String, List<String>> split) {
        List<String> header = split.apply(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = split.apply(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), fields.get(i).replace('\u0000', ','));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Cells of a sheet (from 1) as text. */
    static List<List<String>> sheet(byte[] workbook, int number) {
        Map<String, byte[]> parts = Packed.unzip(workbook);
        List<String> shared = new ArrayList<>();
        if (parts.containsKey("xl/sharedStrings.xml")) {
            TEXT.matcher(text(parts.get("xl/sharedStrings.xml"))).results().forEach(one -> shared.add(one.group(1)));
        }
        List<List<String>> rows = new ArrayList<>();
        Matcher row = ROW.matcher(text(parts.get("xl/worksheets/sheet" + number + ".xml")));
        while (row.find()) {
            rows.add(cells(row.group(1), shared));
        }
        return rows;
    }

    private static List<String> cells(String xml, List<String> shared) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(xml);
        while (cell.find()) {
            while (cell.group(1) != null && cells.size() < column(cell.group(1))) {
                cells.add("");
            }
            String value = "s".equals(cell.group(2)) ? shared.get(Integer.parseInt(cell.group(3))) : cell.group(3);
            cells.add(value.replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"));
        }
        return cells;
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
