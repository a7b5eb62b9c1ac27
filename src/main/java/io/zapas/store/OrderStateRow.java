package io.zapas.store;

import io.zapas.shop.orders.OrderStatus;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** A row of {@code order_state}: its columns, and how they are written and read. */
final class OrderStateRow {
    static final String COLUMNS = "id, content_hash, newest, order_id, sku_id, occurrence, ordered_at, status,"
            + " quantity, returned, unit_price, currency_id, location_id, warehouse_id, method_id, ship_by,"
            + " ship_deadline, shipped_at, delivered_at, cancelled_at, reason_code_id, reason_id, initiator_id,"
            + " after_ship, against";
    static final String INSERT = "INSERT INTO order_state (" + COLUMNS + ") VALUES ("
            + String.join(", ", Collections.nCopies(COLUMNS.split(",").length, "?")) + ")";
    private static final OrderStatus[] STATUSES = OrderStatus.values();

    private OrderStateRow() {}

    static void bind(PreparedStatement to, OrderState s) throws SQLException {
        Object[] values = {
            s.id(),
            s.contentHash(),
            s.newest(),
            s.orderId(),
            s.skuId(),
            s.occurrence(),
            s.orderedAt(),
            s.status().ordinal(),
            s.quantity(),
            s.returned(),
            s.unitPrice(),
            s.currency(),
            s.location(),
            s.warehouse(),
            s.method(),
            s.shipBy(),
            s.shipDeadline(),
            s.shippedAt(),
            s.deliveredAt(),
            s.cancelledAt(),
            s.reasonCode(),
            s.reason(),
            s.initiator(),
            s.afterShip(),
            s.against()
        };
        for (int i = 0; i < values.length; i++) {
            to.setObject(i + 1, values[i]);
        }
    }

    static OrderState read(ResultSet row) throws SQLException {
        return new OrderState(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getLong(7),
                STATUSES[row.getInt(8)],
                row.getInt(9),
                row.getInt(10),
                row.getBigDecimal(11),
                number(row, 12),
                number(row, 13),
                number(row, 14),
                number(row, 15),
                time(row, 16),
                time(row, 17),
                time(row, 18),
                time(row, 19),
                time(row, 20),
                number(row, 21),
                number(row, 22),
                number(row, 23),
                flag(row, 24),
                flag(row, 25));
    }

    static OrderStatus status(int stored) {
        return STATUSES[stored];
    }

    static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Long time(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Boolean flag(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}
