package io.zapas.report.supplier;

import io.zapas.advice.SupplierLine;
import io.zapas.ordering.terms.SupplierRecord;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Format;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How long suppliers really take, how often they are late or short, and how much hangs on each. */
public final class SuppliersSheet {
    public static final String NAME = "suppliers";
    private static final int CHARTED = 12;
    private static final int CHART_COLUMNS = 12;
    private static final int CHART_HEIGHT = 16;

    private final SheetContext draft;
    private final Texts texts;

    public SuppliersSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        List<SupplierLine> lines =
                SupplierLine.all(draft.report().situation(), draft.overview().lines());
        double value = lines.stream().mapToDouble(SupplierLine::orderValue).sum();
        double saved = lines.stream().mapToDouble(SupplierLine::atRisk).sum();
        Columns<SupplierLine> columns = columns(value, saved);
        sheet.widths(columns.widths());
        sheet.title(texts.get("sheet.suppliers"));
        sheet.note(texts.get("suppliers.intro"));
        if (!draft.has("PURCHASE_ORDERS")) {
            sheet.warning(texts.get("missing.purchase_orders"));
        }
        Area body = sheet.table(Table.main(NAME, 1, columns.list(), lines, texts.get("overflow", "data/restock.csv")));
        if (lines.stream()
                .anyMatch(line ->
                        line.record().filter(record -> record.received() > 0).isPresent())) {
            sheet.gap();
            sheet.chart(leadTimes(lines, body, columns), 0, CHART_COLUMNS, CHART_HEIGHT);
            sheet.skip(CHART_HEIGHT);
        }
    }

    private Chart leadTimes(List<SupplierLine> lines, Area body, Columns<SupplierLine> columns) {
        List<SupplierLine> shown = lines.subList(0, Math.min(CHARTED, lines.size()));
        Area rows = body.rows(0, shown.size());
        return new Chart(
                texts.get("suppliers.chart"),
                rows.column(0),
                shown.stream()
                        .map(line -> Value.of(draft.supplier(line.supplier())))
                        .toList(),
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
            Columns<SupplierLine> columns) {
        double[] days = shown.stream().mapToDouble(of(part)).toArray();
        return new Plot(Shape.COLUMN, texts.get("suppliers." + id), rows.column(columns.indexOf(id)), days, color);
    }

    private Columns<SupplierLine> columns(double allValue, double allSaved) {
        return draft.<SupplierLine>columns(NAME)
                .wrapped("supplier", 24, line -> draft.supplier(line.supplier()))
                .whole("lines", of(SupplierRecord::lines))
                .whole("received", of(SupplierRecord::received))
                .folded()
                .whole("overdue", of(SupplierRecord::overdue))
                .number("promised", Format.ONE_DECIMAL, of(SupplierRecord::promisedDays))
                .number("actual", Format.ONE_DECIMAL, of(SupplierRecord::actualDays))
                .number("slow", Format.ONE_DECIMAL, of(SupplierRecord::slowDays))
                .number("late", Format.PERCENT, of(SupplierRecord::lateShare))
                .number("delay", Format.ONE_DECIMAL, of(SupplierRecord::meanDelayDays))
                .folded()
                .number("fill", Format.PERCENT, of(SupplierRecord::fillRate))
                .whole("skus", of(SupplierRecord::skus))
                .whole("sole", of(SupplierRecord::soleSkus))
                .whole("items", SupplierLine::items)
                .folded()
                .whole("to_order", SupplierLine::toOrder)
                .number("value", Format.MONEY, SupplierLine::orderValue)
                .strong()
                .formula("share", Format.PERCENT, (line, row) -> share(row, "value", line.orderValue(), allValue))
                .number("saved", Format.MONEY, SupplierLine::atRisk)
                .formula("saved_share", Format.PERCENT, (line, row) -> share(row, "saved", line.atRisk(), allSaved))
                .number("lost", Format.ONE_DECIMAL, SupplierLine::lostUnits)
                .wrapped("advice", 38, this::advice);
    }

    private static Value share(RowRef row, String column, double part, double all) {
        String sum = "SUM(suppliers_" + column + ")";
        return Value.formula("IF(" + sum + "=0,0," + row.at(column) + "/" + sum + ")", all == 0 ? 0 : part / all);
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

    private static ToDoubleFunction<SupplierLine> of(ToDoubleFunction<SupplierRecord> part) {
        return line -> line.record().map(part::applyAsDouble).orElse(Double.NaN);
    }
}
