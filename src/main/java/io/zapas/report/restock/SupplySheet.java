package io.zapas.report.restock;

import io.zapas.advice.Line;
import io.zapas.advice.Product;
import io.zapas.ordering.allocation.Sending;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.report.AboveTable;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What to send from own stock to which cluster or warehouse today, and what is still lacking there. */
public final class SupplySheet {
    static final String NAME = "supply";
    private static final int LABEL_COLUMNS = 3;

    /** What avoids the largest loss first; then what cannot be helped from stock. */
    private static final Comparator<Sending> MOST_WORTH = Comparator.comparing(
                    (Sending supply) -> supply.worth().orElse(BigDecimal.ZERO))
            .thenComparing(Sending::send)
            .thenComparing(Sending::shortage)
            .reversed()
            .thenComparing(Sending::location)
            .thenComparing(Sending::sku);

    private final SheetContext draft;
    private final Texts texts;

    public SupplySheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        SupplyPlan plan = draft.report().buying().supply();
        Columns<Sending> columns = columns();
        sheet.widths(columns.widths());
        sheet.title(texts.get("sheet.supply"));
        if (plan.ownStock().isEmpty()) {
            sheet.warning(texts.get("missing.own_stock"));
            return;
        }
        sheet.note(texts.get("supply.intro"));
        if (plan.supplies().isEmpty()) {
            sheet.note(texts.get("supply.nothing"));
            return;
        }
        nameWarehousesWithoutId(sheet, plan);
        List<Sending> rows = plan.supplies().stream().sorted(MOST_WORTH).toList();
        totals(sheet, rows);
        sheet.table(Table.main(NAME, 3, columns.list(), rows, texts.get("overflow", "ozon-supply")));
    }

    private void nameWarehousesWithoutId(Sheet sheet, SupplyPlan plan) {
        TreeSet<String> without = plan.ownStock().stream()
                .map(SupplyPlan.OwnStock::location)
                .filter(place -> !draft.report().buying().warehouseIds().containsKey(place))
                .map(draft::location)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!without.isEmpty()) {
            sheet.note(texts.get("supply.without_id", String.join(", ", without)));
        }
    }

    private void totals(Sheet sheet, List<Sending> rows) {
        AboveTable above = new AboveTable(draft, sheet, LABEL_COLUMNS);
        double units = rows.stream().mapToInt(Sending::send).sum();
        above.total("supply.total_units", "supply_send", units, Format.WHOLE);
        boolean oneCurrency = rows.stream()
                .allMatch(supply -> supply.worth().isEmpty()
                        || supply.currency().equals(draft.report().currency()));
        if (oneCurrency) {
            double worth = rows.stream()
                    .mapToDouble(
                            supply -> supply.worth().map(Number::doubleValue).orElse(0.0))
                    .sum();
            above.total("supply.total_worth", "supply_worth", worth, Format.MONEY);
        }
    }

    private Columns<Sending> columns() {
        return draft.<Sending>columns(NAME)
                .wrapped("to", 20, supply -> draft.location(supply.location()))
                .text("sku", 12, Sending::sku)
                .wrapped("article", 14, supply -> product(supply, Product::article))
                .wrapped("name", 30, supply -> product(supply, Product::name))
                .whole("available", Sending::available)
                .whole("coming", Sending::coming)
                .whole("need", Sending::need)
                .whole("send", Sending::send)
                .strong()
                .wrapped("from", 24, this::from)
                .formula(
                        "shortage",
                        Format.WHOLE,
                        (supply, row) -> Value.formula(row.at("need") + "-" + row.at("send"), supply.shortage()))
                .whole("cover", supply -> Line.shownCover(supply.coverDays()))
                .of("worth", Format.MONEY, this::worth)
                .wrapped("note", 24, this::note);
    }

    private Value worth(Sending supply) {
        boolean shown =
                supply.send() > 0 && supply.currency().equals(draft.report().currency());
        return shown ? Value.ofNumber(supply.worth()) : Value.EMPTY;
    }

    private String product(Sending supply, Function<Product, String> part) {
        return draft.overview().lines().product(supply.sku()).map(part).orElse("");
    }

    private String from(Sending supply) {
        return supply.from().size() == 1
                ? draft.location(supply.from().get(0).location())
                : supply.from().stream()
                        .map(part -> draft.location(part.location()) + ": " + texts.whole(part.units()))
                        .collect(Collectors.joining("; "));
    }

    private String note(Sending supply) {
        if (supply.closed()) {
            return texts.get("supply.closed");
        }
        if (supply.own() && supply.send() > 0) {
            return texts.get("supply.transfer");
        }
        return supply.shortage() > 0 ? texts.get("supply.short", texts.whole(supply.shortage())) : "";
    }
}
