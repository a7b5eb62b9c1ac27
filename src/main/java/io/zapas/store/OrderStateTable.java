package io.zapas.store;

import io.zapas.shop.orders.OrderRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every distinct state of every order line. Writing adds states that are not there yet; reading walks the lines in key
 * order, all states of a line side by side.
 */
public final class OrderStateTable {
    private static final int PAGE = 20_000;
    private static final int STATES_PER_BUCKET = 256;
    private static final int LOOKUP = 2_000;

    /**
     * id = shop (10 bits), block of 2^20 seconds in which the order was placed (13), hash of order, SKU and occurrence
     * (32), state (8). The block keeps the orders of a fortnight together: an export touches few pages of the B-tree.
     */
    private static final int BLOCK_BITS = 20;

    private static final long BLOCKS = 1L << 13;

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
        Map<Long, List<OrderState>> stored = stored(Arrays.stream(order)
                .mapToLong(i -> states.get(i).id())
                .distinct()
                .toArray());
        Bucket bucket = null;
        for (int i : order) {
            OrderState state = states.get(i);
            if (bucket == null || bucket.base != state.id()) {
                bucket = new Bucket(state.id(), stored.getOrDefault(state.id(), new ArrayList<>(2)));
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

    /** Walks all lines of a shop, all states of a line at once. */
    void scan(int shopId, Consumer<OrderState> sink) {
        Set<Integer> strays = strays(shopId);
        Map<Integer, List<OrderState>> held = new TreeMap<>();
        List<OrderState> bucket = new ArrayList<>();
        for (OrderState state : states(shopId)) {
            if (strays.contains(hash(state.id()))) {
                held.computeIfAbsent(hash(state.id()), hash -> new ArrayList<>())
                        .add(state);
                continue;
            }
            if (!bucket.isEmpty() && bucket(bucket.get(0)) != bucket(state)) {
                emit(bucket, sink);
                bucket.clear();
            }
            bucket.add(state);
        }
        emit(bucket, sink);
        held.values().forEach(states -> emit(states, sink));
    }

    private Iterable<OrderState> states(int shopId) {
        return Pages.of(last -> jdbc.query(
                "SELECT " + OrderStateRow.COLUMNS + " FROM order_state WHERE id >= ? AND id < ? ORDER BY id LIMIT "
                        + PAGE,
                (row, i) -> OrderStateRow.read(row),
                last == null ? (long) shopId << 53 : last.id() + 1,
                (long) (shopId + 1) << 53));
    }

    /**
     * Hashes that stand in more than one block: of a line whose exports disagree about the day of the order, or, once in
     * thousands, of two lines. Their states are put together by name, whatever block they are in.
     */
    private Set<Integer> strays(int shopId) {
        LongStream.Builder first = LongStream.builder();
        Iterable<Long> ids = Pages.of(last -> jdbc.queryForList(
                "SELECT id FROM order_state WHERE id >= ? AND id < ? AND MOD(id, " + STATES_PER_BUCKET
                        + ") = 0 ORDER BY id LIMIT " + PAGE,
                Long.class,
                last == null ? (long) shopId << 53 : last + 1,
                (long) (shopId + 1) << 53));
        for (long id : ids) {
            first.add((long) hash(id) << 32 | id >>> 40);
        }
        long[] seen = first.build().sorted().toArray();
        Set<Integer> strays = new HashSet<>();
        for (int i = 1; i < seen.length; i++) {
            if (seen[i] >>> 32 == seen[i - 1] >>> 32) {
                strays.add((int) (seen[i] >>> 32));
            }
        }
        return strays;
    }

    private static int hash(long id) {
        return (int) (id >>> 8);
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

    /** What the ledger knows of the given buckets, by bucket; one join for many keys, neighbours side by side. */
    private Map<Long, List<OrderState>> stored(long[] bases) {
        Map<Long, List<OrderState>> buckets = new HashMap<>();
        for (int from = 0; from < bases.length; from += LOOKUP) {
            Object[] keys = Arrays.stream(bases, from, Math.min(bases.length, from + LOOKUP))
                    .boxed()
                    .toArray();
            jdbc.query(
                    "SELECT " + OrderStateRow.COLUMNS + " FROM TABLE (k BIGINT = ?) t JOIN order_state"
                            + " ON id BETWEEN t.k AND t.k + " + (STATES_PER_BUCKET - 1) + " ORDER BY id",
                    row -> {
                        OrderState state = OrderStateRow.read(row);
                        buckets.computeIfAbsent(bucket(state), base -> new ArrayList<>(2))
                                .add(state);
                    },
                    (Object) keys);
        }
        return buckets;
    }

    private static long bucket(OrderState state) {
        return state.id() & -STATES_PER_BUCKET;
    }

    private OrderState stateOf(int shopId, long newest, OrderRow row) {
        int sku = words.sku(shopId, row.sku());
        long hash = ContentHash.of(row.orderId(), row.sku(), row.occurrence()) >>> 32;
        long block = row.orderedAt().getEpochSecond() >>> BLOCK_BITS & BLOCKS - 1;
        long base = (long) shopId << 53 | block << 40 | hash << 8;
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
        return ContentHash.of(
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
        jdbc.batchUpdate(OrderStateRow.INSERT, added, 10_000, OrderStateRow::bind);
    }

    private void renew(List<OrderState> seenAgain) {
        jdbc.batchUpdate("UPDATE order_state SET newest = ? WHERE id = ?", seenAgain, 10_000, (statement, state) -> {
            statement.setLong(1, state.newest());
            statement.setLong(2, state.id());
        });
    }
}
