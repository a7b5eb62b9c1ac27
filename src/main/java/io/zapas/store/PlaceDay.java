package io.zapas.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The composed key of figures per place and day: place (31 bits), epoch day (16), occurrence (16). */
final class PlaceDay {
    /** What a row of a page is used for. */
    interface RowSink {
        void accept(ResultSet row) throws SQLException;
    }

    private PlaceDay() {}

    static long id(int place, LocalDate day, int occurrence) {
        return (long) place << 32 | (day.toEpochDay() & 0xFFFF) << 16 | occurrence & 0xFFFF;
    }

    static int place(long id) {
        return (int) (id >>> 32);
    }

    static LocalDate day(long id) {
        return LocalDate.ofEpochDay(id >>> 16 & 0xFFFF);
    }

    /** Stamps of those ids that are stored. */
    static Map<Long, Ranked.Stamp> stamps(JdbcTemplate jdbc, String table, List<Long> ids) {
        Map<Long, Ranked.Stamp> stamps = new HashMap<>();
        if (ids.isEmpty()) {
            return stamps;
        }
        long[] sorted =
                ids.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
        String sql =
                "SELECT r.id, r.newest, r.content_hash FROM TABLE (k BIGINT = ?) t JOIN " + table + " r ON r.id = t.k";
        Long[] boxed = java.util.Arrays.stream(sorted).boxed().toArray(Long[]::new);
        jdbc.query(
                sql,
                row -> {
                    stamps.put(row.getLong(1), new Ranked.Stamp(row.getLong(2), row.getLong(3)));
                },
                (Object) boxed);
        return stamps;
    }

    /** Walks a table in key order, page by page, so that no result set is held whole. */
    static void pages(JdbcTemplate jdbc, String select, int size, RowSink sink) {
        long[] state = {Long.MIN_VALUE, 0};
        do {
            state[1] = 0;
            jdbc.query(
                    select + " WHERE id > ? ORDER BY id LIMIT " + size,
                    row -> {
                        state[0] = row.getLong(1);
                        state[1]++;
                        sink.accept(row);
                    },
                    state[0]);
        } while (state[1] == size);
    }
}
