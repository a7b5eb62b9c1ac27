package io.zapas.shop.catalogue;

import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shop's products: what the catalogue says, and where it is silent what orders and stock told in passing. */
public final class Catalogue {
    private final Map<String, CatalogueEntry> entries = new HashMap<>();

    private final Map<String, String> skus = new HashMap<>();

    /** @param rows of the catalogue, then what orders and stock told in passing; of two rows the first speaks */
    public Catalogue(Iterable<ProductRow> rows) {
        rows.forEach(this::add);
    }

    public CatalogueEntry of(String sku) {
        CatalogueEntry entry = entries.get(sku);
        return entry != null ? entry : CatalogueEntry.unknown(sku);
    }

    /** The SKU that an article stands for; the catalogue's word before that of orders. */
    public Optional<String> skuOf(String article) {
        return Optional.ofNullable(skus.get(article));
    }

    /** The SKU of a row that may name the article only, "" where nothing tells which it is. */
    public String skuOf(String sku, @Nullable String article) {
        return sku.isEmpty() ? skus.getOrDefault(Objects.requireNonNullElse(article, ""), "") : sku;
    }

    private void add(ProductRow row) {
        String article = row.article();
        if (article != null && !article.isEmpty() && !row.sku().isEmpty()) {
            skus.putIfAbsent(article, row.sku());
        }
        entries.merge(row.sku(), entry(row.sku(), row), Catalogue::filled);
        for (String other : row.otherSkus()) {
            entries.merge(other, entry(other, row), Catalogue::filled);
        }
    }

    /** {@code first} wherever it says something. */
    private static CatalogueEntry filled(CatalogueEntry first, CatalogueEntry second) {
        return new CatalogueEntry(
                first.sku(),
                told(first.article(), second.article()),
                told(first.name(), second.name()),
                told(first.category(), second.category()),
                told(first.brand(), second.brand()),
                first.price().or(second::price),
                first.unitCost().or(second::unitCost),
                first.created().or(second::created),
                first.volumeL().or(second::volumeL));
    }

    private static String told(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static CatalogueEntry entry(String sku, ProductRow row) {
        String currency = Objects.requireNonNullElse(row.currency(), "");
        return new CatalogueEntry(
                sku,
                Objects.requireNonNullElse(row.article(), ""),
                Objects.requireNonNullElse(row.name(), ""),
                Objects.requireNonNullElse(row.category(), ""),
                Objects.requireNonNullElse(row.brand(), ""),
                money(row.price(), currency),
                money(row.unitCost(), currency),
                Optional.ofNullable(row.created()),
                Optional.ofNullable(row.volumeLitres()).filter(litres -> litres > 0));
    }

    private static Optional<Money> money(@Nullable BigDecimal amount, String currency) {
        return amount == null || amount.signum() <= 0 ? Optional.empty() : Optional.of(new Money(amount, currency));
    }
}
