package io.zapas.store;

import io.zapas.intake.schema.Parsed.Accepted;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.stock.StockRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one file tell of products in passing: name, article, category, price. The newest order of an SKU
 * speaks; a catalogue says it better.
 */
final class ProductNames {
    /** Kinds under which these rows are kept beside the catalogue's. */
    static final String IN_ORDERS = "PRODUCTS_IN_ORDERS";

    static final String IN_STOCK = "PRODUCTS_IN_STOCK";

    private static final int BATCH = 5_000;

    private final Map<String, Told> told = new HashMap<>();
    private final long newest;
    private String kind = IN_ORDERS;

    ProductNames(long newest) {
        this.newest = newest;
    }

    private record Told(long time, ProductRow product) {}

    void observe(List<Accepted> rows) {
        for (Accepted accepted : rows) {
            if (accepted.row() instanceof OrderRow row) {
                keep(
                        row.orderedAt().getEpochSecond(),
                        product(row.sku(), row.article(), row.name(), row.category(), row.unitPrice(), row.currency()));
            } else if (accepted.row() instanceof StockRow row && !row.sku().isEmpty()) {
                kind = IN_STOCK;
                keep(newest, product(row.sku(), row.article(), row.name(), null, null, null));
            }
        }
    }

    private void keep(long time, ProductRow product) {
        told.merge(product.sku(), new Told(time, product), ProductNames::later);
    }

    private static Told later(Told a, Told b) {
        if (a.time != b.time) {
            return a.time > b.time ? a : b;
        }
        return a.product.equals(b.product) || ContentHash.of(a.product) > ContentHash.of(b.product) ? a : b;
    }

    void write(LatestRowTable latest, int shopId, int fileId) {
        List<LatestRowTable.Entry<ProductRow>> entries = new ArrayList<>();
        told.values().forEach(t -> entries.add(new LatestRowTable.Entry<>(0, t.time, t.product)));
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<LatestRowTable.Entry<ProductRow>> batch =
                    entries.subList(from, Math.min(from + BATCH, entries.size()));
            latest.write(shopId, kind, fileId, batch, ProductRow::sku);
        }
    }

    private static ProductRow product(
            String sku,
            @Nullable String article,
            @Nullable String name,
            @Nullable String category,
            @Nullable BigDecimal price,
            @Nullable String currency) {
        return new ProductRow(
                sku, List.of(), article, name, category, null, price, currency, null, null, null, null, null, null,
                null, null, null);
    }
}
