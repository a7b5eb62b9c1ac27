package io.zapas.ledger;

import io.zapas.exports.OrderRow;
import io.zapas.exports.OrderStatus;
import io.zapas.exports.ProductRow;
import io.zapas.exports.SaleRow;
import io.zapas.exports.StockRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of exports, as short as a test wants them. */
final class Rows {
    private Rows() {}

    static OrderRow order(String order, String sku, String orderedAt, OrderStatus status, int quantity) {
        return new OrderRow(
                order,
                sku,
                0,
                "art-" + sku,
                "Name of " + sku,
                null,
                Instant.parse(orderedAt),
                status,
                quantity,
                new BigDecimal("10.50"),
                "RUB",
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    static SaleRow sale(String date, String sku, int occurrence, int quantity) {
        return new SaleRow(LocalDate.parse(date), sku, "", occurrence, quantity, null, null);
    }

    static StockRow stock(String date, String sku, String scope, String location, @Nullable Integer onHand) {
        return stock(date, sku, scope, location, "", onHand);
    }

    static StockRow stock(
            String date, String sku, String scope, String location, String discriminator, @Nullable Integer onHand) {
        return new StockRow(
                LocalDate.parse(date),
                sku,
                "art-" + sku,
                null,
                scope,
                location,
                null,
                discriminator,
                onHand,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    static ProductRow product(String sku, String article, @Nullable String name) {
        return new ProductRow(
                sku, List.of(), article, name, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
