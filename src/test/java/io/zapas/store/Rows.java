package io.zapas.store;

import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderStatus;
import io.zapas.shop.orders.SaleRow;
import io.zapas.shop.stock.StockRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of exports, as short as a test wants them. */
public final class Rows {
    private Rows() {}

    public static OrderRow order(String order, String sku, String orderedAt, OrderStatus status, int quantity) {
        return order(order, sku, orderedAt, status, quantity, "", null);
    }

    public static OrderRow order(
            String order,
            String sku,
            String orderedAt,
            OrderStatus status,
            int quantity,
            String location,
            @Nullable String warehouse) {
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
                location,
                warehouse,
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

    public static SaleRow sale(String date, String sku, int occurrence, int quantity) {
        return new SaleRow(LocalDate.parse(date), sku, "", occurrence, quantity, null, null);
    }

    public static StockRow stock(String date, String sku, String scope, String location, @Nullable Integer onHand) {
        return stock(date, sku, scope, location, "", onHand);
    }

    public static StockRow stock(
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

    public static ProductRow product(String sku, String article, @Nullable String name) {
        return new ProductRow(
                sku, List.of(), article, name, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
