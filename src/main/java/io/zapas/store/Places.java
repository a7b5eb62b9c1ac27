package io.zapas.store;

import io.zapas.shop.orders.OrderStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The places that a shop's demand is kept for, from its orders and sales, and which places, warehouses and ways of delivery
 * its orders tell of as a rule.
 *
 * <p>Exports that tell them come beside exports that do not: the lists of cancelled postings name a warehouse, the order
 * report of the same shop none. What is told of the cancelled lines alone would make a place whose orders all fail, and would
 * take the stock there away from the orders that it serves. Then the orders count for the shop as a whole.
 */
public final class Places {
    private static final int PAGE = 50_000;

    private final JdbcTemplate jdbc;
    private final Told locations = new Told();
    private final Told warehouses = new Told();
    private final Told methods = new Told();
    private final Set<String> ofDemand = new HashSet<>();

    private Places(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public static Places of(JdbcTemplate jdbc, Dictionaries words, int shopId) {
        Places places = new Places(jdbc);
        places.count(shopId);
        places.locations.kept().forEach(word -> places.ofDemand.add(words.text(word)));
        places.ofDemand.addAll(jdbc.queryForList(
                "SELECT DISTINCT location FROM place WHERE shop_id = ? AND scope = 'sales' AND location <> ''",
                String.class,
                shopId));
        return places;
    }

    /** Their names. */
    public Set<String> ofDemand() {
        return ofDemand;
    }

    @Nullable
    Integer location(@Nullable Integer word) {
        return locations.orNull(word);
    }

    @Nullable
    Integer warehouse(@Nullable Integer word) {
        return warehouses.orNull(word);
    }

    @Nullable
    Integer method(@Nullable Integer word) {
        return methods.orNull(word);
    }

    /** One line of an order: what any of its states tells. */
    private static final class Line {
        private final long bucket;
        private boolean cancelled;
        private @Nullable Integer location;
        private @Nullable Integer warehouse;
        private @Nullable Integer method;

        Line(long bucket) {
            this.bucket = bucket;
        }
    }

    private void count(int shopId) {
        Line[] line = {null};
        long[] last = {((long) shopId << 53) - 1, PAGE};
        while (last[1] == PAGE) {
            last[1] = 0;
            jdbc.query(
                    "SELECT id, status, location_id, warehouse_id, method_id FROM order_state"
                            + " WHERE id > ? AND id < ? ORDER BY id LIMIT " + PAGE,
                    row -> {
                        last[0] = row.getLong(1);
                        last[1]++;
                        long bucket = last[0] >>> 8;
                        if (line[0] == null || line[0].bucket != bucket) {
                            end(line[0]);
                            line[0] = new Line(bucket);
                        }
                        OrderStatus status = OrderStateRow.status(row.getInt(2));
                        line[0].cancelled |= status == OrderStatus.CANCELLED || status == OrderStatus.SPLIT;
                        line[0].location = told(OrderStateRow.number(row, 3), line[0].location);
                        line[0].warehouse = told(OrderStateRow.number(row, 4), line[0].warehouse);
                        line[0].method = told(OrderStateRow.number(row, 5), line[0].method);
                    },
                    last[0],
                    (long) (shopId + 1) << 53);
        }
        end(line[0]);
    }

    private static @Nullable Integer told(@Nullable Integer now, @Nullable Integer before) {
        return now != null ? now : before;
    }

    private void end(@Nullable Line line) {
        if (line == null) {
            return;
        }
        // orders from a warehouse of the seller's own are kept for that warehouse
        boolean own = line.location != null && line.location.equals(line.warehouse);
        locations.add(line.location, own, line.cancelled);
        warehouses.add(line.warehouse, false, line.cancelled);
        methods.add(line.method, false, line.cancelled);
    }

    /** How many lines that live tell each of the words that one column may hold. */
    private static final class Told {
        /** Below these shares of the lines a column is told by exception. */
        private static final double RULE = 0.2;

        /** Lines of own warehouses are as a rule the very lines that other exports tell without them. */
        private static final double RULE_OF_OWN = 0.5;

        private final Map<Integer, Long> living = new HashMap<>();
        private final Set<Integer> own = new HashSet<>();
        private long livingOwn;
        private long livingOther;
        private long untold;
        private @Nullable Set<Integer> kept;

        void add(@Nullable Integer word, boolean ofOwn, boolean cancelled) {
            if (word == null) {
                untold += cancelled ? 0 : 1;
                return;
            }
            living.merge(word, cancelled ? 0L : 1L, Long::sum);
            if (ofOwn) {
                own.add(word);
                livingOwn += cancelled ? 0 : 1;
            } else {
                livingOther += cancelled ? 0 : 1;
            }
        }

        Set<Integer> kept() {
            if (kept == null) {
                kept = new HashSet<>(living.keySet());
                kept.removeIf(word -> untold > 0 && !isRule(word));
            }
            return kept;
        }

        private boolean isRule(Integer word) {
            boolean ofOwn = own.contains(word);
            long told = ofOwn ? livingOwn : livingOther;
            return living.get(word) > 0 && told >= (ofOwn ? RULE_OF_OWN : RULE) * (told + untold);
        }

        @Nullable
        Integer orNull(@Nullable Integer word) {
            return word != null && kept().contains(word) ? word : null;
        }
    }
}
