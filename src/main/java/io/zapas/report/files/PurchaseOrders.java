package io.zapas.report.files;

import io.zapas.report.Line;
import io.zapas.report.Overview;
import io.zapas.report.SheetContext;
import io.zapas.report.ShopReport;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Book;
import io.zapas.workbook.Column;
import io.zapas.workbook.FileName;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Typeface;
import io.zapas.workbook.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A purchase order workbook per supplier, ready to send: two languages in its headers, one page wide, amounts and totals as
 * formulas. Lines of a supplier in several currencies stand on a sheet each, because they are never added.
 */
public final class PurchaseOrders {
    private final ShopReport report;
    private final Texts own;
    private final Texts other;
    private final SheetContext draft;

    private PurchaseOrders(SheetContext draft) {
        this.draft = draft;
        this.report = draft.report();
        this.own = draft.texts();
        this.other = Texts.of(own.language() == Language.ZH ? Language.EN : Language.ZH);
    }

    /**
     * Writes {@code folder/<supplier>.xlsx} for every supplier with an order, and removes those of an earlier run that have
     * none any more.
     *
     * @return the files, by name
     */
    public static List<Path> write(ShopReport report, Overview overview, Language language, Path folder)
            throws IOException {
        SheetContext draft = new SheetContext(report, overview, (cause, in) -> "", Texts.of(language));
        return new PurchaseOrders(draft).write(folder);
    }

    private List<Path> write(Path folder) throws IOException {
        Map<String, Map<String, List<Line>>> bySupplier = new TreeMap<>();
        for (Line line : draft.lines()) {
            if (line.ordered()) {
                bySupplier
                        .computeIfAbsent(line.plan().terms().supplier(), name -> new TreeMap<>())
                        .computeIfAbsent(line.plan().terms().currency(), code -> new ArrayList<>())
                        .add(line);
            }
        }
        Set<String> names = new HashSet<>();
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<Line>>> order : bySupplier.entrySet()) {
            String supplier = order.getKey().isEmpty() ? own.get("supplier.unnamed") : order.getKey();
            Path target = folder.resolve(FileName.of(supplier, names) + ".xlsx");
            written.add(write(supplier, order.getValue(), target));
        }
        removeOthers(folder, written);
        return written;
    }

    static void removeOthers(Path folder, List<Path> written) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".xlsx"))
                    .filter(path -> !written.contains(path))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private Path write(String supplier, Map<String, List<Line>> byCurrency, Path target) throws IOException {
        try (Book book = new Book(both("po.title"), Typeface.CHINESE, report.asOf())) {
            for (Map.Entry<String, List<Line>> lines : byCurrency.entrySet()) {
                List<Line> sorted = new ArrayList<>(lines.getValue());
                sorted.sort(Comparator.comparing(Line::key));
                String sheet =
                        byCurrency.size() == 1 ? own.get("po.sheet") : own.get("po.sheet") + " " + lines.getKey();
                draw(book.sheet(sheet), supplier, lines.getKey(), sorted);
            }
            return book.save(target);
        }
    }

    private void draw(Sheet sheet, String supplier, String currency, List<Line> lines) {
        List<Column<Line>> columns = columns();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(both("po.title"));
        fact(sheet, "po.supplier", supplier);
        fact(sheet, "po.buyer", report.shop());
        fact(sheet, "po.date", report.asOf().toString());
        if (!currency.isEmpty()) {
            fact(sheet, "po.currency", currency);
        }
        sheet.gap();
        // the header repeats on every printed page
        var body = sheet.table(new Table<>("", columns, lines, false, 0, "…"));
        double units =
                lines.stream().mapToDouble(line -> line.plan().orderQuantity()).sum();
        double amount = lines.stream().mapToDouble(PurchaseOrders::amount).sum();
        sheet.line(
                Span.of(5, Value.of(both("po.total")), Look.TOTAL, Format.TEXT),
                Span.of(1, Value.formula("SUM(" + body.column(5).here() + ")", units), Look.TOTAL, Format.WHOLE),
                Span.of(1, Value.EMPTY, Look.TOTAL, Format.TEXT),
                Span.of(1, Value.formula("SUM(" + body.column(7).here() + ")", amount), Look.TOTAL, Format.PRICE));
    }

    private void fact(Sheet sheet, String key, String value) {
        sheet.line(
                Span.of(3, Value.of(both(key)), Look.PLAIN, Format.TEXT),
                Span.of(3, Value.of(value), Look.STRONG, Format.TEXT));
    }

    private List<Column<Line>> columns() {
        int[] number = {0};
        return List.of(
                column("number", 6, Format.WHOLE, line -> Value.of(++number[0])),
                column(
                                "article",
                                18,
                                Format.TEXT,
                                line -> Value.of(line.product().article()))
                        .look(Look.WRAPPED),
                column("sku", 14, Format.TEXT, line -> Value.of(line.key().sku())),
                column("name", 44, Format.TEXT, line -> Value.of(line.product().name()))
                        .look(Look.WRAPPED),
                column(
                                "location",
                                22,
                                Format.TEXT,
                                line -> Value.of(draft.location(line.key().location())))
                        .look(Look.WRAPPED),
                column(
                                "quantity",
                                12,
                                Format.WHOLE,
                                line -> Value.of(line.plan().orderQuantity()))
                        .look(Look.STRONG),
                column(
                        "unit_cost",
                        12,
                        Format.PRICE,
                        line -> Value.ofNumber(line.plan().terms().unitCost())),
                Column.<Line>computed(
                                "amount",
                                both("po.amount"),
                                "",
                                Format.PRICE,
                                (line, row) ->
                                        Value.formula(row.at("quantity") + "*" + row.at("unit_cost"), amount(line)))
                        .width(14),
                column("wanted", 14, Format.DATE, line -> Value.ofDay(wanted(line))));
    }

    private Column<Line> column(String id, int width, Format format, java.util.function.Function<Line, Value> value) {
        return Column.of(id, both("po." + id), "", format, value).width(width);
    }

    private Optional<LocalDate> wanted(Line line) {
        return Optional.of(report.asOf().plusDays(line.plan().terms().leadTimeDays()));
    }

    private static double amount(Line line) {
        return line.plan().orderQuantity()
                * line.plan().terms().unitCost().map(Number::doubleValue).orElse(0.0);
    }

    private String both(String key) {
        return own.get(key) + " / " + other.get(key);
    }
}
