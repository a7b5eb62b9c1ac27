package io.zapas.report;

import io.zapas.restock.OwnShelf;
import io.zapas.restock.Supply;
import io.zapas.restock.SupplyPlan;
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
final class SupplySheet {
    static final String NAME = "supply";
    private static final int LONGEST_COVER = 999;
    private static final int LABEL_COLUMNS = 3;

    /** What avoids the largest loss first; then what cannot be helped from stock. */
    private static final Comparator<Supply> MOST_WORTH = Comparator.comparing(
                    (Supply supply) -> supply.worth().orElse(BigDecimal.ZERO))
            .thenComparing(Supply::send)
            .thenComparing(Supply::shortage)
            .reversed()
            .thenComparing(Supply::location)
            .thenComparing(Supply::sku);

    private final Draft draft;
    private final Texts texts;
    private final Headings on;
    private final Map<String, Product> products = new HashMap<>();

    SupplySheet(Draft draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings(NAME);
    }

    void draw(Sheet sheet) {
        SupplyPlan plan = draft.report().buying().supply();
        List<Column<Supply>> columns = columns();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.supply"));
        if (plan.shelves().isEmpty()) {
            sheet.warning(texts.get("missing.own_stock"));
            return;
        }
        sheet.note(texts.get("supply.intro"));
        if (plan.supplies().isEmpty()) {
            sheet.note(texts.get("supply.nothing"));
            return;
        }
        nameWarehousesWithoutId(sheet, plan);
        List<Supply> rows = plan.supplies().stream().sorted(MOST_WORTH).toList();
        Set<String> shown = rows.stream().map(Supply::sku).collect(Collectors.toSet());
        draft.lines().forEach(line -> {
            if (shown.contains(line.key().sku())) {
                products.put(line.key().sku(), line.product());
            }
        });
        totals(sheet, rows);
        sheet.table(Table.main(NAME, 3, columns, rows, texts.get("overflow", "ozon-supply")));
    }

    private void nameWarehousesWithoutId(Sheet sheet, SupplyPlan plan) {
        TreeSet<String> without = plan.shelves().stream()
                .map(OwnShelf::location)
                .filter(place -> !draft.report().buying().warehouseIds().containsKey(place))
                .map(draft::location)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!without.isEmpty()) {
            sheet.note(texts.get("supply.without_id", String.join(", ", without)));
        }
    }

    private void totals(Sheet sheet, List<Supply> rows) {
        double units = rows.stream().mapToInt(Supply::send).sum();
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

    private List<Column<Supply>> columns() {
        return List.of(
                on.<Supply>text("to", 20, supply -> draft.location(supply.location()))
                        .look(Look.WRAPPED),
                on.text("sku", 12, Supply::sku),
                on.<Supply>text("article", 14, supply -> product(supply, Product::article))
                        .look(Look.WRAPPED),
                on.<Supply>text("name", 30, supply -> product(supply, Product::name))
                        .look(Look.WRAPPED),
                on.of("available", Format.WHOLE, supply -> Value.of(supply.available())),
                on.of("coming", Format.WHOLE, supply -> Value.of(supply.coming())),
                on.of("need", Format.WHOLE, supply -> Value.of(supply.need())),
                on.<Supply>of("send", Format.WHOLE, supply -> Value.of(supply.send()))
                        .look(Look.STRONG),
                on.<Supply>text("from", 24, this::from).look(Look.WRAPPED),
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
                on.<Supply>text("note", 24, this::note).look(Look.WRAPPED));
    }

    private Value worth(Supply supply) {
        boolean shown =
                supply.send() > 0 && supply.currency().equals(draft.report().currency());
        return shown ? Value.ofNumber(supply.worth()) : Value.EMPTY;
    }

    private String product(Supply supply, Function<Product, String> part) {
        return Optional.ofNullable(products.get(supply.sku())).map(part).orElse("");
    }

    private String from(Supply supply) {
        return supply.from().size() == 1
                ? draft.location(supply.from().get(0).location())
                : supply.from().stream()
                        .map(part -> draft.location(part.location()) + ": " + texts.whole(part.units()))
                        .collect(Collectors.joining("; "));
    }

    private String note(Supply supply) {
        if (supply.closed()) {
            return texts.get("supply.closed");
        }
        if (supply.own() && supply.send() > 0) {
            return texts.get("supply.transfer");
        }
        return supply.shortage() > 0 ? texts.get("supply.short", texts.whole(supply.shortage())) : "";
    }
}
