package io.zapas.store;

import io.zapas.demand.DemandSeries;
import io.zapas.demand.Mark;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.store.SeriesResultTable.Keyed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Demand per SKU and location, in their order. */
public final class DemandTable {
    static final String COLUMNS = "d.sku, d.location, d.cadence, d.start_day, d.units, d.marks";
    private static final Cadence[] CADENCES = Cadence.values();
    private static final Mark[] MARKS = Mark.values();
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;

    public DemandTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a shop's series out, and what was made of them. */
    public void deleteAll(int shopId) {
        for (String table : List.of("series_plan", "series_forecast", "series_demand")) {
            jdbc.update("DELETE FROM " + table + " WHERE id >= ? AND id < ?", first(shopId), first(shopId + 1));
        }
    }

    /**
     * Adds series in ascending order of their keys.
     *
     * @param from how many were added before
     */
    public void insert(int shopId, int from, List<DemandSeries> series) {
        int[] next = {from};
        jdbc.batchUpdate(
                "INSERT INTO series_demand (id, sku, location, cadence, start_day, units, marks)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                series,
                1_000,
                (to, s) -> {
                    byte[] marks = new byte[s.marks().length];
                    for (int i = 0; i < marks.length; i++) {
                        marks[i] = (byte) s.marks()[i].ordinal();
                    }
                    to.setLong(1, first(shopId) + next[0]++);
                    to.setString(2, s.key().sku());
                    to.setString(3, s.key().location());
                    to.setInt(4, s.cadence().ordinal());
                    to.setLong(5, s.start().toEpochDay());
                    to.setBytes(6, Packed.of(new double[][] {s.units()}));
                    to.setBytes(7, marks);
                });
    }

    public int count(int shopId) {
        return count("", shopId);
    }

    /** How many series are of one cadence. */
    public int count(int shopId, Cadence cadence) {
        return count(" AND cadence = " + cadence.ordinal(), shopId);
    }

    private int count(String condition, int shopId) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM series_demand WHERE id >= ? AND id < ?" + condition,
                Integer.class,
                first(shopId),
                first(shopId + 1));
        return count == null ? 0 : count;
    }

    /** The shop's series in the order of their keys, page by page. */
    public Iterable<Keyed<DemandSeries>> all(int shopId) {
        return Pages.of(last -> jdbc.query(
                "SELECT d.id, " + COLUMNS + " FROM series_demand d WHERE d.id > ? AND d.id < ? ORDER BY d.id LIMIT "
                        + PAGE,
                (row, i) -> new Keyed<>(row.getLong(1), read(row, 2)),
                last == null ? first(shopId) - 1 : last.id(),
                first(shopId + 1)));
    }

    /** @param at where {@link #COLUMNS} begin */
    static DemandSeries read(ResultSet row, int at) throws SQLException {
        byte[] stored = row.getBytes(at + 5);
        Mark[] marks = new Mark[stored.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = MARKS[stored[i]];
        }
        return new DemandSeries(
                new SeriesKey(row.getString(at), row.getString(at + 1)),
                CADENCES[row.getInt(at + 2)],
                LocalDate.ofEpochDay(row.getLong(at + 3)),
                new Packed.Reader(row.getBytes(at + 4)).row(),
                marks);
    }

    /** The first key of a shop: id = shop (31 bits), position (32). */
    static long first(int shopId) {
        return (long) shopId << 32;
    }
}
