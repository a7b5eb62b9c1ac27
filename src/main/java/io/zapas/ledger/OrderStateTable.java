package io.zapas.ledger;

import io.zapas.exports.OrderRow;
import io.zapas.exports.OrderStatus;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every distinct state of every order line. Writing adds states that are not there yet; reading walks the lines in key
 * order, all states of a line side by side.
 */
public final class OrderStateTable {
    private static final int PAGE = 20_000;
    private static final int STATES_PER_BUCKET = 256;
    private static final String COLUMNS = "id, content_hash, newest, order_id, sku_id, occurrence, ordered_at, status,"
            + " quantity, returned, unit_price, currency_id, location_id, warehouse_id, method_id, ship_by,"
            + " ship_deadline, shipped_at, delivered_at, cancelled_at, reason_code_id, reason_id, initiator_id,"
            + " after_ship, against";
    private static final OrderStatus[] STATUSES = OrderStatus.values();

    private final JdbcTemplate jdbc;
    private final Dictionaries words;

    public OrderStateTable(JdbcTemplate jdbc, Dictionaries words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * Adds the rows' states, in the caller's transaction.
     *
     * @param newest how new the export is, epoch seconds
     * @return what became of each row, in their order
     */
    public RowOutcome[] write(int shopId, long newest, List<OrderRow> rows) {
        List<OrderState> states = new ArrayList<>(rows.size());
        for (OrderRow row : rows) {
            states.add(stateOf(shopId, newest, row));
        }
        words.flush();
        return store(states);
    }

    private RowOutcome[] store(List<OrderState> states) {
        Integer[] order = new Integer[states.size()];
        Arrays.setAll(order, i -> i);
        // in key order: neighbouring keys meet the same page of the B-tree, and repeats of a line stand together
        Arrays.sort(order, Comparator.comparingLong(i -> states.get(i).id()));
        RowOutcome[] outcomes = new RowOutcome[states.size()];
        List<OrderState> added = new ArrayList<>();
        List<OrderState> seenAgain = new ArrayList<>();
        Bucket bucket = null;
        for (int i : order) {
            OrderState state = states.get(i);
            if (bucket == null || bucket.base != state.id()) {
                bucket = new Bucket(state.id(), stored(state.id()));
            }
            outcomes[i] = bucket.put(state, added, seenAgain);
        }
        insert(added);
        renew(seenAgain);
        return outcomes;
    }

    /** The states of one hash bucket: nearly always one line's. */
    private static final class Bucket {
        private final long base;
        private final List<OrderState> states;

        Bucket(long base, List<OrderState> states) {
            this.base = base;
            this.states = states;
        }

        RowOutcome put(OrderState state, List<OrderState> added, List<OrderState> seenAgain) {
            boolean known = false;
            for (int i = 0; i < states.size(); i++) {
                OrderState other = states.get(i);
                if (!other.sameLine(state)) {
                    continue;
                }
                known = true;
                if (other.contentHash() == state.contentHash()) {
                    if (state.newest() > other.newest()) {
                        seenAgain.add(withId(state, other.id()));
                        states.set(i, withId(state, other.id()));
                    }
                    return RowOutcome.IDENTICAL;
                }
            }
            if (states.size() == STATES_PER_BUCKET) {
                throw new IllegalStateException("order " + state.orderId() + " was seen in more than "
                        + STATES_PER_BUCKET + " different states; delete output/.state to rebuild the ledger");
            }
            OrderState placed = withId(state, base + states.size());
            states.add(placed);
            added.add(placed);
            return known ? RowOutcome.MERGED : RowOutcome.ACCEPTED;
        }
    }

    /** Walks all lines of a shop in key order. */
    void scan(int shopId, Consumer<OrderState> sink) {
        long from = (long) shopId << 53;
        long end = (long) (shopId + 1) << 53;
        List<OrderState> bucket = new ArrayList<>();
        while (true) {
            List<OrderState> page = jdbc.query(
                    "SELECT " + COLUMNS + " FROM order_state WHERE id >= ? AND id < ? ORDER BY id LIMIT " + PAGE,
                    (row, i) -> read(row),
                    from,
                    end);
            for (OrderState state : page) {
                if (!bucket.isEmpty() && bucket.get(0).id() >>> 8 != state.id() >>> 8) {
                    emit(bucket, sink);
                    bucket.clear();
                }
                bucket.add(state);
            }
            if (page.size() < PAGE) {
                break;
            }
            from = page.get(page.size() - 1).id() + 1;
        }
        emit(bucket, sink);
    }

    private static void emit(List<OrderState> bucket, Consumer<OrderState> sink) {
        if (bucket.size() == 1) {
            sink.accept(bucket.get(0));
            return;
        }
        List<OrderState> rest = new ArrayList<>(bucket);
        while (!rest.isEmpty()) {
            OrderState first = rest.get(0);
            List<OrderState> line = new ArrayList<>();
            for (OrderState state : rest) {
                if (state.sameLine(first)) {
                    line.add(state);
                }
            }
            rest.removeAll(line);
            line.sort(OrderState.STRONGEST_FIRST);
            sink.accept(OrderState.effective(line));
        }
    }

    private List<OrderState> stored(long base) {
        List<OrderState> states = jdbc.query(
                "SELECT " + COLUMNS + " FROM order_state WHERE id BETWEEN ? AND ? ORDER BY id",
                (row, i) -> read(row),
                base,
                base + STATES_PER_BUCKET - 1);
        return states.isEmpty() ? new ArrayList<>(2) : states;
    }

    private OrderState stateOf(int shopId, long newest, OrderRow row) {
        int sku = words.sku(shopId, row.sku());
        // sign bit and shop on top, then 45 bits of hash, then the number of the state
        long hash = Hash.of(row.orderId(), row.sku(), row.occurrence()) >>> 19;
        long base = (long) shopId << 53 | hash << 8;
        return new OrderState(
                base,
                contentHash(row),
                newest,
                row.orderId(),
                sku,
                row.occurrence(),
                row.orderedAt().getEpochSecond(),
                row.status(),
                row.quantity(),
                row.returnedQuantity(),
                row.unitPrice(),
                words.word(row.currency()),
                words.word(row.location()),
                words.word(row.warehouse()),
                words.word(row.deliveryMethod()),
                seconds(row.shipBy()),
                seconds(row.shipDeadline()),
                seconds(row.shippedAt()),
                seconds(row.deliveredAt()),
                seconds(row.cancelledAt()),
                words.word(row.cancelReasonId()),
                words.word(row.cancelReason()),
                words.word(row.cancelInitiator()),
                row.cancelledAfterShip(),
                row.countsAgainstSeller());
    }

    /** Names and articles are left out: they belong to the product, and a renaming is no new state of an order. */
    private static long contentHash(OrderRow row) {
        BigDecimal price = row.unitPrice();
        return Hash.of(
                row.orderedAt(),
                row.status(),
                row.quantity(),
                row.returnedQuantity(),
                price == null ? null : price.stripTrailingZeros().toPlainString(),
                row.currency(),
                row.location(),
                row.warehouse(),
                row.deliveryMethod(),
                row.shipBy(),
                row.shipDeadline(),
                row.shippedAt(),
                row.deliveredAt(),
                row.cancelledAt(),
                row.cancelReasonId(),
                row.cancelReason(),
                row.cancelInitiator(),
                row.cancelledAfterShip(),
                row.countsAgainstSeller());
    }

    private static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }

    private static OrderState withId(OrderState s, long id) {
        return new OrderState(
                id,
                s.contentHash(),
                s.newest(),
                s.orderId(),
                s.skuId(),
                s.occurrence(),
                s.orderedAt(),
                s.status(),
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
                s.against());
    }

    private void insert(List<OrderState> added) {
        String places = String.join(", ", Collections.nCopies(COLUMNS.split(",").length, "?"));
        jdbc.batchUpdate(
                "INSERT INTO order_state (" + COLUMNS + ") VALUES (" + places + ")", added, 10_000, this::bind);
    }

    private void renew(List<OrderState> seenAgain) {
        jdbc.batchUpdate("UPDATE order_state SET newest = ? WHERE id = ?", seenAgain, 10_000, (statement, state) -> {
            statement.setLong(1, state.newest());
            statement.setLong(2, state.id());
        });
    }

    private void bind(PreparedStatement to, OrderState s) throws SQLException {
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

    private static OrderState read(ResultSet row) throws SQLException {
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

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
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
