package io.zapas.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The composed key of figures per place and day: shop (10 bits), place (23), epoch day (16), occurrence (14). A walk through
 * a shop's keys reads place after place, day after day.
 */
final class PlaceDay {
    private static final int OCCURRENCE_BITS = 14;
    private static final int DAY_BITS = 16;
    private static final int PLACE_BITS = 23;

    /** What a row of a page is used for. */
    interface RowSink {
        void accept(ResultSet row) throws SQLException;
    }

    /** What a figure is kept for: the parts of a word, which no export holds a separator of. */
    record Place(String sku, String article, String scope, String location, String warehouse, String discriminator) {
        private static final String SEPARATOR = "\u001f";

        static Place of(String word) {
            String[] parts = word.split(SEPARATOR, -1);
            return new Place(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }

        static boolean isWord(String text) {
            return text.contains(SEPARATOR);
        }

        String word() {
            return String.join(SEPARATOR, sku, article, scope, location, warehouse, discriminator);
        }
    }

    private PlaceDay() {}

    static long id(int shopId, int place, LocalDate day, int occurrence) {
        return (((long) shopId << PLACE_BITS | within(place, PLACE_BITS, "place")) << DAY_BITS
                                | within(day.toEpochDay(), DAY_BITS, "day"))
                        << OCCURRENCE_BITS
                | within(occurrence, OCCURRENCE_BITS, "repeated row of a day");
    }

    private static long within(long value, int bits, String what) {
        if (value < 0 || value >= 1L << bits) {
            throw new IllegalStateException(what + ": expected a number below " + (1L << bits) + ", was " + value);
        }
        return value;
    }

    static int place(long id) {
        return (int) (id >>> OCCURRENCE_BITS + DAY_BITS) & (1 << PLACE_BITS) - 1;
    }

    /** Shop, place and day in one. */
    static long day(long id) {
        return id >>> OCCURRENCE_BITS;
    }

    static LocalDate date(long id) {
        return LocalDate.ofEpochDay(day(id) & (1 << DAY_BITS) - 1);
    }

    private static long first(int shopId) {
        return (long) shopId << PLACE_BITS + DAY_BITS + OCCURRENCE_BITS;
    }

    /** Stamps of those ids that are stored. */
    static Map<Long, Ranked.Stamp> stamps(JdbcTemplate jdbc, String table, List<Long> ids) {
        Map<Long, Ranked.Stamp> stamps = new HashMap<>();
        Object[] sorted = ids.stream().sorted().distinct().toArray();
        jdbc.query(
                "SELECT id, newest, content_hash FROM " + Dialect.keys("BIGINT") + " JOIN " + table + " ON id = k",
                Dialect.bind("BIGINT", sorted),
                row -> {
                    stamps.put(row.getLong(1), new Ranked.Stamp(row.getLong(2), row.getLong(3)));
                });
        return stamps;
    }

    /** Walks a shop's rows in key order, page by page, so that no result set is held whole. */
    static void pages(JdbcTemplate jdbc, int shopId, String select, int size, RowSink sink) {
        long[] state = {first(shopId) - 1, 0};
        do {
            state[1] = 0;
            jdbc.query(
                    select + " WHERE id > ? AND id < ? ORDER BY id LIMIT " + size,
                    row -> {
                        state[0] = row.getLong(1);
                        state[1]++;
                        sink.accept(row);
                    },
                    state[0],
                    first(shopId + 1));
        } while (state[1] == size);
    }
}
