package io.zapas.report.summary;

import io.zapas.advice.ChangedOrder;
import io.zapas.advice.OrderChange;
import io.zapas.report.SheetContext;
import io.zapas.report.files.PastReport;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the last report recommended otherwise, and why: parts that add up to the change. */
public final class ChangesSheet {
    static final String NAME = "changes";
    private static final int LABEL_COLUMNS = 3;
    private static final List<String> PARTS =
            List.of("demand", "stock", "inbound", "parameter", "correction", "rounding");

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    public ChangesSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings(NAME);
    }

    public void draw(Sheet sheet) {
        List<Column<ChangedOrder>> columns = columns();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.changes"));
        Optional<PastReport> last = draft.report().past().last();
        Optional<OrderChanges> found = draft.overview().changes();
        if (last.isEmpty() || found.isEmpty()) {
            sheet.note(texts.get("changes.none_before"));
            return;
        }
        OrderChanges changes = found.get();
        sheet.note(texts.get(
                "changes.intro",
                texts.date(last.get().asOf()),
                texts.whole(changes.all()),
                texts.whole(changes.unchanged())));
        if (changes.all() == 0) {
            return;
        }
        if (changes.all() > OrderChanges.MOST) {
            sheet.note(texts.get("changes.limited", texts.whole(OrderChanges.MOST)));
        }
        totals(sheet, changes);
        sheet.table(Table.main(NAME, 3, columns, changes.largest(), texts.get("overflow", "data/waterfall.csv")));
    }

    private void totals(Sheet sheet, OrderChanges changes) {
        for (String part : PARTS) {
            double sum = 0;
            for (ChangedOrder row : changes.largest()) {
                sum += part(row, part);
            }
            sheet.line(
                    Span.of(
                            LABEL_COLUMNS,
                            Value.of(texts.get("changes.total", texts.get("changes." + part))),
                            Look.PLAIN,
                            Format.TEXT),
                    Span.of(1, Value.formula("SUBTOTAL(109,changes_" + part + ")", sum), Look.STRONG, Format.STEP));
        }
    }

    private static double part(ChangedOrder row, String part) {
        OrderChange change = row.change();
        return switch (part) {
            case "demand" -> change.demand();
            case "stock" -> change.stock();
            case "inbound" -> change.inbound();
            case "parameter" -> change.parameter();
            case "correction" -> change.correction();
            default -> change.rounding();
        };
    }

    private List<Column<ChangedOrder>> columns() {
        return List.of(
                on.text("sku", 13, row -> row.key().sku()),
                on.<ChangedOrder>text("name", 32, ChangedOrder::name).look(Look.WRAPPED),
                on.<ChangedOrder>text(
                                "location", 18, row -> draft.location(row.key().location()))
                        .look(Look.WRAPPED),
                units("before", row -> row.change().before()),
                units("after", row -> row.change().after()),
                on.<ChangedOrder>computed(
                                "change",
                                Format.WHOLE,
                                (row, at) -> Value.formula(
                                        "ROUND(SUM(" + at.at("demand") + ":" + at.at("rounding") + "),0)",
                                        row.change().units()))
                        .look(Look.STRONG),
                step("demand"),
                step("stock"),
                step("inbound"),
                step("parameter"),
                step("correction"),
                step("rounding"),
                on.<ChangedOrder>of("money", Format.MONEY, this::money).look(Look.STRONG),
                on.<ChangedOrder>text("why", 44, this::why).look(Look.WRAPPED));
    }

    private Column<ChangedOrder> units(String id, ToDoubleFunction<ChangedOrder> part) {
        return on.of(id, Format.WHOLE, row -> Value.of(part.applyAsDouble(row)));
    }

    private Column<ChangedOrder> step(String id) {
        return on.of(id, Format.STEP, row -> Value.of(part(row, id)));
    }

    private Value money(ChangedOrder row) {
        return row.money()
                .filter(money -> money.currency().equals(draft.report().currency()))
                .map(money -> Value.of(money.amount()))
                .orElse(Value.EMPTY);
    }

    private String why(ChangedOrder row) {
        return switch (row.change().kind()) {
            case NEW -> texts.get("changes.why.new");
            case GONE -> texts.get("changes.why.gone");
            case CHANGED -> texts.of(row.change().main());
        };
    }
}
