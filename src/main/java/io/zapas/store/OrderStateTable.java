package io.zapas.store;

import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderState;
import io.zapas.shop.orders.OrderStatus;
import io.zapas.shop.places.ToldCounts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every distinct state of every order line. Writing adds states that are not there yet; reading walks a shop's lines in key
 * order, all states of a line side by side.
 *
 * <p>id = shop (10 bits), block of 2^20 seconds in which the order was placed (13), hash of order, SKU and occurrence (32),
 * state (8). The block keeps the orders of a fortnight together: an export touches few pages of the B-tree.
 */
public final class OrderStateTable {
    private static final int PAGE = 20_000;
    private static final int LOOKUP = 2_000;
    private static final int STATE_BITS = 8;
    private static final int STATES_PER_BUCKET = 1 << STATE_BITS;
    private static final int SHOP_SHIFT = 53;
    private static final int BLOCK_SHIFT = 40;
    private static final int BLOCKS = 1 << SHOP_SHIFT - BLOCK_SHIFT;
    private static final int BLOCK_OF_SECONDS = 20;
    private static final OrderStatus[] STATUSES = OrderStatus.values();

    private static final String COLUMNS = "id, content_hash, newest, order_id, sku_id, occurrence, ordered_at, status,"
            + " quantity, returned, unit_price, currency_id, location_id, warehouse_id, method_id, ship_by,"
            + " ship_deadline, shipped_at, delivered_at, cancelled_at, reason_code_id, reason_id, initiator_id,"
            + " after_ship, against";

    private final JdbcTemplate jdbc;
    private final Dictionaries dictionaries;
    private final ToldTable told;

    public OrderStateTable(JdbcTemplate jdbc, Dictionaries dictionaries) {
        this.jdbc = jdbc;
        this.dictionaries = dictionaries;
        this.told = new ToldTable(jdbc, dictionaries);
    }

    private record Stored(long id, OrderState state) {}

    /**
     * Adds the rows' states, in the caller's transaction.
     *
     * @param newest how new the export is, epoch seconds
     * @return what became of each row, in their order
     */
    public RowOutcome[] write(int shopId, long newest, List<OrderRow> rows) {
        ShopWords words = dictionaries.of(shopId);
        OrderBlocks blocks = new OrderBlocks(jdbc, shopId);
        long[] bases = rows.stream().mapToLong(row -> base(shopId, row, blocks)).toArray();
        Integer[] order = new Integer[bases.length];
        Arrays.setAll(order, i -> i);
        // in key order: neighbouring keys meet the same page of the B-tree, and repeats of a line stand together
        Arrays.sort(order, Comparator.comparingLong(i -> bases[i]));
        Map<Long, List<Stored>> stored =
                stored(words, Arrays.stream(bases).sorted().distinct().toArray());
        Batch batch = new Batch();
        RowOutcome[] outcomes = new RowOutcome[bases.length];
        Bucket bucket = null;
        for (int i : order) {
            if (bucket == null || bucket.base != bases[i]) {
                batch.end(bucket);
                bucket = new Bucket(bases[i], stored.getOrDefault(bases[i], new ArrayList<>(2)));
            }
            OrderRow row = rows.get(i);
            outcomes[i] = bucket.put(new OrderState(newest, ContentHash.of(facts(row)), row), batch);
        }
        batch.end(bucket);
        save(shopId, words, batch);
        blocks.save();
        return outcomes;
    }

    private void save(int shopId, ShopWords words, Batch batch) {
        List<@Nullable Object[]> added =
                batch.added.stream().map(one -> values(one, words)).toList();
        words.flush();
        jdbc.batchUpdate(
                "INSERT INTO order_state (" + COLUMNS + ") VALUES (" + "?, ".repeat(COLUMNS.split(",").length - 1)
                        + "?)",
                added,
                10_000,
                (to, values) -> {
                    for (int i = 0; i < values.length; i++) {
                        to.setObject(i + 1, values[i]);
                    }
                });
        jdbc.batchUpdate("UPDATE order_state SET newest = ? WHERE id = ?", batch.seenAgain, 10_000, (to, one) -> {
            to.setLong(1, one.state.newest());
            to.setLong(2, one.id);
        });
        told.add(shopId, batch.told);
    }

    /** What a batch of rows changes. */
    private static final class Batch {
        private final List<Stored> added = new ArrayList<>();
        private final List<Stored> seenAgain = new ArrayList<>();
        private final ToldCounts told = new ToldCounts();

        /** Counts the lines of a bucket anew that has got states. */
        void end(@Nullable Bucket bucket) {
            if (bucket != null && bucket.states.size() > bucket.before) {
                lines(bucket.states.subList(0, bucket.before)).forEach(line -> OrderState.count(line, told, -1));
                lines(bucket.states).forEach(line -> OrderState.count(line, told, 1));
            }
        }
    }

    /** The states of one hash: nearly always one line's. */
    private static final class Bucket {
        private final long base;
        private final List<Stored> states;
        private final int before;

        Bucket(long base, List<Stored> states) {
            this.base = base;
            this.states = states;
            this.before = states.size();
        }

        RowOutcome put(OrderState state, Batch batch) {
            boolean known = false;
            for (int i = 0; i < states.size(); i++) {
                Stored other = states.get(i);
                if (!other.state.sameLine(state)) {
                    continue;
                }
                known = true;
                if (other.state.contentHash() == state.contentHash()) {
                    if (state.newest() > other.state.newest()) {
                        states.set(i, new Stored(other.id, state));
                        batch.seenAgain.add(states.get(i));
                    }
                    return RowOutcome.IDENTICAL;
                }
            }
            if (states.size() == STATES_PER_BUCKET) {
                throw new IllegalStateException("order " + state.row().orderId() + " was seen in more than "
                        + STATES_PER_BUCKET + " different states; delete output/.state to rebuild the ledger");
            }
            Stored placed = new Stored(base + states.size(), state);
            states.add(placed);
            batch.added.add(placed);
            return known ? RowOutcome.MERGED : RowOutcome.ACCEPTED;
        }
    }

    /** All lines of a shop; of each all states, in the order in which they were seen. */
    public Iterable<List<OrderState>> lines(int shopId) {
        ShopWords words = dictionaries.of(shopId);
        return () -> new Lines(
                Pages.of((@Nullable Stored last) -> page(shopId, words, last)).iterator());
    }

    /** States of one bucket stand side by side. */
    private static final class Lines implements Iterator<List<OrderState>> {
        private final Iterator<Stored> rest;
        private final Queue<List<OrderState>> ready = new ArrayDeque<>();
        private @Nullable Stored ahead;

        private Lines(Iterator<Stored> rest) {
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && (ahead != null || rest.hasNext())) {
                List<Stored> bucket = new ArrayList<>();
                Stored next = ahead != null ? ahead : rest.next();
                ahead = null;
                while (ahead == null) {
                    bucket.add(next);
                    if (!rest.hasNext()) {
                        break;
                    }
                    next = rest.next();
                    ahead = base(next) == base(bucket.get(0)) ? null : next;
                }
                ready.addAll(lines(bucket));
            }
            return !ready.isEmpty();
        }

        @Override
        public List<OrderState> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }
    }

    private List<Stored> page(int shopId, ShopWords words, @Nullable Stored last) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM order_state WHERE id >= ? AND id < ? ORDER BY id LIMIT " + PAGE,
                (row, i) -> read(row, words),
                last == null ? first(shopId) : last.id() + 1,
                first(shopId + 1));
    }

    /** The states of a bucket, line by line. */
    private static List<List<OrderState>> lines(List<Stored> bucket) {
        List<List<OrderState>> lines = new ArrayList<>(1);
        for (Stored stored : bucket) {
            lines.stream()
                    .filter(line -> line.get(0).sameLine(stored.state))
                    .findFirst()
                    .orElseGet(() -> {
                        lines.add(new ArrayList<>(2));
                        return lines.get(lines.size() - 1);
                    })
                    .add(stored.state);
        }
        return lines;
    }

    /** What the ledger knows of the given buckets, by bucket; one join for many keys, neighbours side by side. */
    private Map<Long, List<Stored>> stored(ShopWords words, long[] bases) {
        Map<Long, List<Stored>> buckets = new HashMap<>();
        for (int from = 0; from < bases.length; from += LOOKUP) {
            Object[] keys = Arrays.stream(bases, from, Math.min(bases.length, from + LOOKUP))
                    .boxed()
                    .toArray();
            jdbc.query(
                    "SELECT " + COLUMNS + " FROM " + Dialect.keys("BIGINT")
                            + " JOIN order_state ON id BETWEEN k AND k + " + (STATES_PER_BUCKET - 1) + " ORDER BY id",
                    Dialect.bind("BIGINT", keys),
                    row -> {
                        Stored stored = read(row, words);
                        buckets.computeIfAbsent(base(stored), base -> new ArrayList<>(2))
                                .add(stored);
                    });
        }
        return buckets;
    }

    private static long base(Stored stored) {
        return stored.id & -STATES_PER_BUCKET;
    }

    private static long base(int shopId, OrderRow row, OrderBlocks blocks) {
        int hash = (int) (ContentHash.of(row.orderId(), row.sku(), row.occurrence()) >>> 32);
        int block = blocks.of(hash, block(row.orderedAt()));
        return first(shopId) | (long) block << BLOCK_SHIFT | Integer.toUnsignedLong(hash) << STATE_BITS;
    }

    static int block(Instant orderedAt) {
        return (int) (orderedAt.getEpochSecond() >>> BLOCK_OF_SECONDS) & BLOCKS - 1;
    }

    static long first(int shopId) {
        return (long) shopId << SHOP_SHIFT;
    }

    /** The first key of a shop's block. */
    static long first(int shopId, int block) {
        return first(shopId) + ((long) block << BLOCK_SHIFT);
    }

    /**
     * What a row tells beside its key, in the order of the columns. Names and articles are left out: they belong to the
     * product, and a renaming is no new state of an order.
     */
    private static @Nullable Object[] facts(OrderRow row) {
        BigDecimal price = row.unitPrice();
        return new @Nullable Object[] {
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
            row.countsAgainstSeller()
        };
    }

    private static @Nullable Object[] values(Stored stored, ShopWords words) {
        OrderRow row = stored.state.row();
        List<@Nullable Object> values = new ArrayList<>(List.of(
                stored.id,
                stored.state.contentHash(),
                stored.state.newest(),
                row.orderId(),
                words.idOf(row.sku()),
                row.occurrence()));
        @Nullable Object[] facts = facts(row);
        facts[4] = row.unitPrice();
        for (@Nullable Object fact : facts) {
            values.add(
                    fact instanceof Instant time
                            ? (Object) time.getEpochSecond()
                            : fact instanceof OrderStatus status
                                    ? (Object) status.ordinal()
                                    : fact instanceof String word ? words.word(word) : fact);
        }
        return values.toArray();
    }

    private static Stored read(ResultSet row, ShopWords words) throws SQLException {
        return new Stored(
                row.getLong(1),
                new OrderState(
                        row.getLong(3),
                        row.getLong(2),
                        new OrderRow(
                                row.getString(4),
                                words.of(row.getInt(5)),
                                row.getInt(6),
                                null,
                                null,
                                null,
                                Instant.ofEpochSecond(row.getLong(7)),
                                STATUSES[row.getInt(8)],
                                row.getInt(9),
                                row.getBigDecimal(11),
                                words.text(number(row, 12)),
                                Objects.requireNonNullElse(words.text(number(row, 13)), ""),
                                words.text(number(row, 14)),
                                words.text(number(row, 15)),
                                time(row, 16),
                                time(row, 17),
                                time(row, 18),
                                time(row, 19),
                                time(row, 20),
                                words.text(number(row, 21)),
                                words.text(number(row, 22)),
                                words.text(number(row, 23)),
                                flag(row, 24),
                                flag(row, 25),
                                row.getInt(10))));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochSecond(value);
    }

    private static @Nullable Boolean flag(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}
