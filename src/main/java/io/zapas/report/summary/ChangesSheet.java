package io.zapas.report.summary;

import io.zapas.advice.ChangedOrder;
import io.zapas.advice.OrderChange;
import io.zapas.advice.OrderChanges;
import io.zapas.report.AboveTable;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the last report recommended otherwise, and why: parts that add up to the change. */
public final class ChangesSheet {
    static final String NAME = "changes";
    private static final int LABEL_COLUMNS = 3;

    /** By the ids of their columns. */
    private static final Map<String, ToDoubleFunction<OrderChange>> PARTS = parts();

    private final SheetContext draft;
    private final Texts texts;

    public ChangesSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    private static Map<String, ToDoubleFunction<OrderChange>> parts() {
        Map<String, ToDoubleFunction<OrderChange>> parts = new LinkedHashMap<>();
        parts.put("demand", OrderChange::demand);
        parts.put("stock", OrderChange::stock);
        parts.put("inbound", OrderChange::inbound);
        parts.put("parameter", OrderChange::parameter);
        parts.put("correction", OrderChange::correction);
        parts.put("rounding", OrderChange::rounding);
        return parts;
    }

    public void draw(Sheet sheet) {
        Columns<ChangedOrder> columns = columns();
        sheet.widths(columns.widths());
        sheet.title(texts.get("sheet.changes"));
        Optional<OrderChanges> found = draft.overview().changes();
        if (found.isEmpty()) {
            sheet.note(texts.get("changes.none_before"));
            return;
        }
        OrderChanges changes = found.get();
        sheet.note(texts.get(
                "changes.intro",
                texts.date(changes.since()),
                texts.whole(changes.all()),
                texts.whole(changes.unchanged())));
        if (changes.all() == 0) {
            return;
        }
        if (changes.all() > OrderChanges.MOST) {
            sheet.note(texts.get("changes.limited", texts.whole(OrderChanges.MOST)));
        }
        List<ChangedOrder> rows = changes.largest();
        AboveTable above = new AboveTable(draft, sheet, LABEL_COLUMNS);
        PARTS.forEach((id, part) -> {
            double sum = 0;
            for (ChangedOrder row : rows) {
                sum += part.applyAsDouble(row.change());
            }
            String label = texts.get("changes.total", texts.get("changes." + id));
            above.line(label, Value.formula("SUBTOTAL(109,changes_" + id + ")", sum), Look.STRONG, Format.STEP);
        });
        sheet.table(Table.main(NAME, 3, columns.list(), rows, texts.get("overflow", "data/waterfall.csv")));
    }

    private Columns<ChangedOrder> columns() {
        Columns<ChangedOrder> columns = draft.<ChangedOrder>columns(NAME)
                .text("sku", 13, row -> row.key().sku())
                .wrapped("name", 32, ChangedOrder::name)
                .location(18, row -> row.key().location())
                .whole("before", row -> row.change().before())
                .whole("after", row -> row.change().after())
                .formula("change", Format.WHOLE, ChangesSheet::change)
                .strong();
        PARTS.forEach((id, part) -> columns.number(id, Format.STEP, row -> part.applyAsDouble(row.change())));
        return columns.amount("money", this::money).strong().wrapped("why", 44, this::why);
    }

    private static Value change(ChangedOrder row, RowRef at) {
        String parts = "SUM(" + at.at("demand") + ":" + at.at("rounding") + ")";
        return Value.formula("ROUND(" + parts + ",0)", row.change().units());
    }

    private Optional<Money> money(ChangedOrder row) {
        return row.money()
                .filter(money -> money.currency().equals(draft.report().currency()));
    }

    private String why(ChangedOrder row) {
        return switch (row.change().kind()) {
            case NEW -> texts.get("changes.why.new");
            case GONE -> texts.get("changes.why.gone");
            case CHANGED -> texts.of(row.change().main());
        };
    }
}
