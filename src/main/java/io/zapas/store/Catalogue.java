package io.zapas.store;

import io.zapas.intake.schema.Kind;
import io.zapas.shop.Money;
import io.zapas.shop.catalogue.CatalogueEntry;
import io.zapas.shop.catalogue.ProductRow;
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

    private Catalogue() {}

    public static Catalogue read(LatestRowTable latest, int shopId) {
        Catalogue catalogue = new Catalogue();
        for (String kind : new String[] {Kind.PRODUCTS.name(), ProductNames.IN_ORDERS, ProductNames.IN_STOCK}) {
            latest.scan(shopId, kind, ProductRow.class, (origin, row) -> catalogue.add(row));
        }
        return catalogue;
    }

    public CatalogueEntry of(String sku) {
        CatalogueEntry entry = entries.get(sku);
        return entry != null ? entry : CatalogueEntry.unknown(sku);
    }

    /** The SKU that an article stands for; the catalogue's word before that of orders. */
    public Optional<String> skuOf(String article) {
        return Optional.ofNullable(skus.get(article));
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
