package io.zapas.report.files;

import io.zapas.advice.Line;
import io.zapas.advice.Overview;
import io.zapas.report.SheetContext;
import io.zapas.report.ShopReport;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Book;
import io.zapas.workbook.Column;
import io.zapas.workbook.FileName;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Map<String, Map<String, List<Line>>> bySupplier = draft.overview().lines().bySku().stream()
                .flatMap(List::stream)
                .filter(Line::ordered)
                .collect(Collectors.groupingBy(
                        line -> line.terms().supplier(),
                        TreeMap::new,
                        Collectors.groupingBy(line -> line.terms().currency(), TreeMap::new, Collectors.toList())));
        Set<String> names = new HashSet<>();
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<Line>>> order : bySupplier.entrySet()) {
            String supplier = draft.supplier(order.getKey());
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
        try (Book book = new Book(both("title"), Typeface.CHINESE, report.asOf())) {
            byCurrency.forEach((currency, lines) -> {
                String sheet = byCurrency.size() == 1 ? own.get("po.sheet") : own.get("po.sheet") + " " + currency;
                draw(book.sheet(sheet), supplier, currency, lines);
            });
            return book.save(target);
        }
    }

    private void draw(Sheet sheet, String supplier, String currency, List<Line> lines) {
        List<Column<Line>> columns = columns();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(both("title"));
        fact(sheet, "supplier", supplier);
        fact(sheet, "buyer", report.shop());
        fact(sheet, "date", report.asOf().toString());
        if (!currency.isEmpty()) {
            fact(sheet, "currency", currency);
        }
        sheet.gap();
        // the header repeats on every printed page
        Area body = sheet.table(new Table<>("", columns, lines, false, 0, "…"));
        double units =
                lines.stream().mapToDouble(line -> line.plan().orderQuantity()).sum();
        double amount = lines.stream().mapToDouble(PurchaseOrders::amount).sum();
        sheet.line(
                Span.of(5, Value.of(both("total")), Look.TOTAL, Format.TEXT),
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
                text("article", 18, line -> line.product().article()).look(Look.WRAPPED),
                text("sku", 14, Line::sku),
                text("name", 44, line -> line.product().name()).look(Look.WRAPPED),
                text("location", 22, line -> draft.location(line.location())).look(Look.WRAPPED),
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
                        line -> Value.ofNumber(line.terms().unitCost())),
                Column.<Line>computed("amount", both("amount"), "", Format.PRICE, PurchaseOrders::amount)
                        .width(14),
                column("wanted", 14, Format.DATE, line -> Value.of(wanted(line))));
    }

    private Column<Line> text(String id, int width, Function<Line, String> value) {
        return column(id, width, Format.TEXT, line -> Value.of(value.apply(line)));
    }

    private Column<Line> column(String id, int width, Format format, Function<Line, Value> value) {
        return Column.of(id, both(id), "", format, value).width(width);
    }

    private LocalDate wanted(Line line) {
        return report.asOf().plusDays(line.terms().leadTimeDays());
    }

    private static Value amount(Line line, RowRef row) {
        return Value.formula(row.at("quantity") + "*" + row.at("unit_cost"), amount(line));
    }

    private static double amount(Line line) {
        return line.plan().orderQuantity()
                * line.terms().unitCost().map(Number::doubleValue).orElse(0.0);
    }

    private String both(String key) {
        return own.get("po." + key) + " / " + other.get("po." + key);
    }
}
