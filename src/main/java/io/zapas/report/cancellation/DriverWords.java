package io.zapas.report.cancellation;

import io.zapas.advice.Lines;
import io.zapas.advice.Product;
import io.zapas.cancellation.driver.Dimension;
import io.zapas.cancellation.driver.Driver;
import io.zapas.cancellation.driver.Driver.Trait;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drivers in the reader's words: "Warehouse X, Mondays, cancelled for …: 9.1 % (6.0–12.9) against 3.2 %, …". */
public final class DriverWords {
    private static final double LEAST_SHOWN = 0.001;

    private final Texts texts;
    private final Lines lines;

    public DriverWords(SheetContext draft) {
        this.texts = draft.texts();
        this.lines = draft.overview().lines();
    }

    /** Name of a product, "" if none is told. */
    String product(String sku) {
        return lines.product(sku).map(Product::name).orElse("");
    }

    String dimension(Dimension dimension) {
        return texts.get("dimension." + key(dimension));
    }

    /** Short enough for an axis: a product by its SKU. */
    public String where(Driver driver) {
        return driver.where().stream()
                .map(trait -> trait.dimension() == Dimension.SKU
                        ? texts.get("dimension.sku.of", trait.value())
                        : trait(trait))
                .collect(Collectors.joining(", "));
    }

    String trait(Dimension dimension, String value) {
        String word = value(dimension, value);
        boolean saysItself = word.toLowerCase(Locale.ROOT).startsWith(dimension(dimension));
        return saysItself ? word : texts.get("dimension." + key(dimension) + ".of", word);
    }

    private String trait(Trait trait) {
        return trait(trait.dimension(), trait.value());
    }

    /** A value by itself, as it stands in a column of its dimension. */
    String value(Dimension dimension, String value) {
        if (value.isEmpty()) {
            return texts.get("cancellations.not_told");
        }
        return switch (dimension) {
            case WEEKDAY -> texts.get("weekday." + value.toLowerCase(Locale.ROOT));
            case SKU -> product(value).isEmpty() ? value : product(value) + " (" + value + ")";
            default -> value;
        };
    }

    String family(Driver driver) {
        return texts.get("driver.family." + key(driver.family()));
    }

    public String sentence(Driver driver) {
        String where = driver.where().stream().map(this::trait).collect(Collectors.joining(", "));
        return texts.get(
                "driver.sentence",
                where,
                texts.get("driver.family." + key(driver.family()) + ".in"),
                texts.percent(driver.rate()),
                texts.points(driver.low()),
                texts.points(driver.high()),
                rate(driver.otherRate()),
                texts.whole(driver.excess()),
                driver.money()
                        .map(money -> texts.money(money.amount(), money.currency()))
                        .orElseGet(() -> texts.get("driver.unpriced")),
                q(driver));
    }

    /** In hundredths where tenths would say none. */
    private String rate(double share) {
        return share > 0 && share < LEAST_SHOWN ? texts.finePercent(share) : texts.percent(share);
    }

    private String q(Driver driver) {
        return driver.q() < LEAST_SHOWN ? "< " + texts.thousandths(LEAST_SHOWN) : "= " + texts.thousandths(driver.q());
    }

    String check(Driver driver) {
        Optional<Dimension> within = driver.check().within();
        return within.map(by -> Double.isInfinite(driver.check().lift())
                        ? texts.get("driver.check.only", dimension(by))
                        : texts.get(
                                "driver.check",
                                dimension(by),
                                texts.decimal(driver.check().lift()),
                                texts.percent(driver.check().comparable())))
                .orElseGet(() -> texts.get("driver.check.none"));
    }

    String explained(Driver driver) {
        return texts.get(
                "driver.explained",
                driver.check().within().map(this::dimension).orElse("—"),
                texts.decimal(driver.check().lift()),
                texts.decimal(driver.lift()));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
