package io.zapas.report.supplier;

import io.zapas.advice.SupplierLine;
import io.zapas.ordering.terms.SupplierRecord;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long suppliers really take, how often they are late or short, and how much hangs on each. */
public final class SuppliersSheet {
    public static final String NAME = "suppliers";
    private static final int CHARTED = 12;
    private static final int CHART_COLUMNS = 12;
    private static final int CHART_HEIGHT = 16;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    public SuppliersSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings(NAME);
    }

    public void draw(Sheet sheet) {
        List<SupplierLine> lines = lines();
        double value = lines.stream().mapToDouble(SupplierLine::orderValue).sum();
        double saved = lines.stream().mapToDouble(SupplierLine::atRisk).sum();
        List<Column<SupplierLine>> columns = columns(value, saved);
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.suppliers"));
        sheet.note(texts.get("suppliers.intro"));
        if (!draft.has("PURCHASE_ORDERS")) {
            sheet.warning(texts.get("missing.purchase_orders"));
        }
        Area body = sheet.table(Table.main(NAME, 1, columns, lines, texts.get("overflow", "data/restock.csv")));
        if (lines.stream()
                .anyMatch(line ->
                        line.record().filter(record -> record.received() > 0).isPresent())) {
            sheet.gap();
            sheet.chart(leadTimes(lines, body, columns), 0, CHART_COLUMNS, CHART_HEIGHT);
            sheet.skip(CHART_HEIGHT);
        }
    }

    private Chart leadTimes(List<SupplierLine> lines, Area body, List<Column<SupplierLine>> columns) {
        List<SupplierLine> shown = lines.subList(0, Math.min(CHARTED, lines.size()));
        Area rows = body.rows(0, shown.size());
        return new Chart(
                texts.get("suppliers.chart"),
                rows.column(0),
                shown.stream().map(line -> Value.of(name(line))).toList(),
                texts.get("axis.days"),
                Format.WHOLE,
                "",
                List.of(
                        plot("promised", Theme.GREY, SupplierRecord::promisedDays, shown, rows, columns),
                        plot("actual", Theme.BLUE, SupplierRecord::actualDays, shown, rows, columns),
                        plot("slow", Theme.ORANGE, SupplierRecord::slowDays, shown, rows, columns)));
    }

    private Plot plot(
            String id,
            Theme color,
            ToDoubleFunction<SupplierRecord> part,
            List<SupplierLine> shown,
            Area rows,
            List<Column<SupplierLine>> columns) {
        int at = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
        double[] days = shown.stream()
                .mapToDouble(line -> line.record().map(part::applyAsDouble).orElse(Double.NaN))
                .toArray();
        return new Plot(Shape.COLUMN, texts.get("suppliers." + id), rows.column(at), days, color);
    }

    private String name(SupplierLine line) {
        return line.supplier().isEmpty() ? texts.get("supplier.unnamed") : line.supplier();
    }

    private List<Column<SupplierLine>> columns(double allValue, double allSaved) {
        return List.of(
                on.<SupplierLine>text("supplier", 24, this::name).look(Look.WRAPPED),
                record("lines", Format.WHOLE, SupplierRecord::lines),
                record("received", Format.WHOLE, SupplierRecord::received).folded(),
                record("overdue", Format.WHOLE, SupplierRecord::overdue),
                record("promised", Format.ONE_DECIMAL, SupplierRecord::promisedDays),
                record("actual", Format.ONE_DECIMAL, SupplierRecord::actualDays),
                record("slow", Format.ONE_DECIMAL, SupplierRecord::slowDays),
                record("late", Format.PERCENT, SupplierRecord::lateShare),
                record("delay", Format.ONE_DECIMAL, SupplierRecord::meanDelayDays)
                        .folded(),
                record("fill", Format.PERCENT, SupplierRecord::fillRate),
                record("skus", Format.WHOLE, SupplierRecord::skus),
                record("sole", Format.WHOLE, SupplierRecord::soleSkus),
                on.<SupplierLine>of("items", Format.WHOLE, line -> Value.of(line.items()))
                        .folded(),
                on.of("to_order", Format.WHOLE, line -> Value.of(line.toOrder())),
                on.<SupplierLine>of("value", Format.MONEY, line -> Value.of(line.orderValue()))
                        .look(Look.STRONG),
                on.computed(
                        "share",
                        Format.PERCENT,
                        (line, row) -> Value.formula(
                                "IF(SUM(suppliers_value)=0,0," + row.at("value") + "/SUM(suppliers_value))",
                                allValue == 0 ? 0 : line.orderValue() / allValue)),
                on.of("saved", Format.MONEY, line -> Value.of(line.atRisk())),
                on.computed(
                        "saved_share",
                        Format.PERCENT,
                        (line, row) -> Value.formula(
                                "IF(SUM(suppliers_saved)=0,0," + row.at("saved") + "/SUM(suppliers_saved))",
                                allSaved == 0 ? 0 : line.atRisk() / allSaved)),
                on.of("lost", Format.ONE_DECIMAL, line -> Value.of(line.lostUnits())),
                on.<SupplierLine>text("advice", 38, this::advice).look(Look.WRAPPED));
    }

    private String advice(SupplierLine line) {
        if (line.record().isEmpty()) {
            return texts.get("suppliers.advice.unknown");
        }
        SupplierRecord record = line.record().get();
        return texts.sentences(Stream.of(
                        record.overdue() > 0
                                ? texts.get("suppliers.advice.overdue", texts.whole(record.overdue()))
                                : "",
                        record.lateShare() > 0.3
                                ? texts.get(
                                        "suppliers.advice.late",
                                        texts.percent(record.lateShare()),
                                        texts.whole(record.slowDays()))
                                : "",
                        record.fillRate() < 0.95
                                ? texts.get("suppliers.advice.short", texts.percent(record.fillRate()))
                                : "",
                        record.soleSkus() > 0 ? texts.get("suppliers.advice.sole", texts.whole(record.soleSkus())) : "")
                .filter(sentence -> !sentence.isEmpty())
                .toList());
    }

    private Column<SupplierLine> record(String id, Format format, ToDoubleFunction<SupplierRecord> part) {
        return on.of(
                id,
                format,
                line -> line.record()
                        .map(record -> Value.of(part.applyAsDouble(record)))
                        .orElse(Value.EMPTY));
    }

    private List<SupplierLine> lines() {
        Map<String, SupplierRecord> records = new HashMap<>();
        draft.report().suppliers().forEach(record -> records.put(record.supplier(), record));
        Map<String, Sums> sums = new HashMap<>();
        for (Line line : draft.lines()) {
            sums.computeIfAbsent(line.plan().terms().supplier(), name -> new Sums())
                    .add(line);
        }
        TreeSet<String> names = new TreeSet<>(records.keySet());
        names.addAll(sums.keySet());
        return names.stream()
                .map(name -> sums.getOrDefault(name, new Sums()).line(name, Optional.ofNullable(records.get(name))))
                .sorted(SupplierLine.MOST_MONEY)
                .toList();
    }

    private final class Sums {
        private int items;
        private int toOrder;
        private double orderValue;
        private double atRisk;
        private double lostUnits;

        void add(Line line) {
            items++;
            toOrder += line.ordered() ? 1 : 0;
            if (line.plan().terms().currency().equals(draft.report().currency())) {
                orderValue += line.plan().orderValue().map(Number::doubleValue).orElse(0.0);
            }
            atRisk += line.ordered()
                    ? line.shortfall()
                            .money(line.shortfall().saved())
                            .filter(money ->
                                    money.currency().equals(draft.report().currency()))
                            .map(Money::amount)
                            .map(Number::doubleValue)
                            .orElse(0.0)
                    : 0;
            lostUnits += line.shortfall().unavoidable();
        }

        SupplierLine line(String name, Optional<SupplierRecord> record) {
            return new SupplierLine(name, record, items, toOrder, orderValue, atRisk, lostUnits);
        }
    }
}
