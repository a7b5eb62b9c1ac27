package io.zapas.report.restock;

import io.zapas.advice.Product;
import io.zapas.ordering.allocation.Sending;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What to send from own stock to which cluster or warehouse today, and what is still lacking there. */
public final class SupplySheet {
    static final String NAME = "supply";
    private static final int LONGEST_COVER = 999;
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
    private final Headings on;
    private final Map<String, Product> products = new HashMap<>();

    public SupplySheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings(NAME);
    }

    public void draw(Sheet sheet) {
        SupplyPlan plan = draft.report().buying().supply();
        List<Column<Sending>> columns = columns();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
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
        Set<String> shown = rows.stream().map(Sending::sku).collect(Collectors.toSet());
        draft.lines().forEach(line -> {
            if (shown.contains(line.key().sku())) {
                products.put(line.key().sku(), line.product());
            }
        });
        totals(sheet, rows);
        sheet.table(Table.main(NAME, 3, columns, rows, texts.get("overflow", "ozon-supply")));
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
        double units = rows.stream().mapToInt(Sending::send).sum();
        sheet.line(label("supply.total_units"), total("send", units, Format.WHOLE));
        boolean oneCurrency = rows.stream()
                .allMatch(supply -> supply.worth().isEmpty()
                        || supply.currency().equals(draft.report().currency()));
        if (oneCurrency) {
            double worth = rows.stream()
                    .mapToDouble(
                            supply -> supply.worth().map(Number::doubleValue).orElse(0.0))
                    .sum();
            sheet.line(label("supply.total_worth", draft.currency()), total("worth", worth, Format.MONEY));
        }
    }

    private Span label(String key, Object... arguments) {
        return Span.of(LABEL_COLUMNS, Value.of(texts.get(key, arguments)), Look.PLAIN, Format.TEXT);
    }

    /** Follows the filter: the sum of the rows in sight. */
    private static Span total(String column, double computed, Format format) {
        return Span.of(1, Value.formula("SUBTOTAL(109," + NAME + "_" + column + ")", computed), Look.STRONG, format);
    }

    private List<Column<Sending>> columns() {
        return List.of(
                on.<Sending>text("to", 20, supply -> draft.location(supply.location()))
                        .look(Look.WRAPPED),
                on.text("sku", 12, Sending::sku),
                on.<Sending>text("article", 14, supply -> product(supply, Product::article))
                        .look(Look.WRAPPED),
                on.<Sending>text("name", 30, supply -> product(supply, Product::name))
                        .look(Look.WRAPPED),
                on.of("available", Format.WHOLE, supply -> Value.of(supply.available())),
                on.of("coming", Format.WHOLE, supply -> Value.of(supply.coming())),
                on.of("need", Format.WHOLE, supply -> Value.of(supply.need())),
                on.<Sending>of("send", Format.WHOLE, supply -> Value.of(supply.send()))
                        .look(Look.STRONG),
                on.<Sending>text("from", 24, this::from).look(Look.WRAPPED),
                on.computed(
                        "shortage",
                        Format.WHOLE,
                        (supply, row) -> Value.formula(row.at("need") + "-" + row.at("send"), supply.shortage())),
                on.of(
                        "cover",
                        Format.WHOLE,
                        supply -> Value.of(
                                Double.isInfinite(supply.coverDays())
                                        ? supply.coverDays()
                                        : Math.min(LONGEST_COVER, supply.coverDays()))),
                on.of("worth", Format.MONEY, this::worth),
                on.<Sending>text("note", 24, this::note).look(Look.WRAPPED));
    }

    private Value worth(Sending supply) {
        boolean shown =
                supply.send() > 0 && supply.currency().equals(draft.report().currency());
        return shown ? Value.ofNumber(supply.worth()) : Value.EMPTY;
    }

    private String product(Sending supply, Function<Product, String> part) {
        return Optional.ofNullable(products.get(supply.sku())).map(part).orElse("");
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
