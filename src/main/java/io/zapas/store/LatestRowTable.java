package io.zapas.store;

import io.zapas.intake.schema.Kind;
import io.zapas.shop.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Newest known state of everything small: products, returns, purchase orders, supply terms, events, decisions. */
public final class LatestRowTable {
    private final JdbcTemplate jdbc;

    public LatestRowTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row to be kept.
     *
     * @param line where it stood, 0 if it is gathered from many
     * @param newest how new it is, epoch seconds: of two rows of a key the newer one holds
     */
    public record Entry<R extends Row>(long line, long newest, R row) {}

    /** Where a kept row stood. */
    public record Origin(int fileId, long line) {}

    private record Keyed(String key, long line, String payload, Ranked.Stamp stamp) {}

    /** Merges the rows, in the caller's transaction. */
    public <R extends Row> RowOutcome[] write(
            int shopId, String kind, int fileId, List<Entry<R>> rows, Function<R, String> key) {
        List<Keyed> keyed = new ArrayList<>(rows.size());
        for (Entry<R> entry : rows) {
            String payload = Payload.text(entry.row());
            keyed.add(new Keyed(
                    key.apply(entry.row()),
                    entry.line(),
                    payload,
                    new Ranked.Stamp(entry.newest(), ContentHash.of(payload))));
        }
        Map<String, Ranked.Stamp> stored =
                stamps(shopId, kind, keyed.stream().map(Keyed::key).distinct().toList());
        return Ranked.decide(keyed, Keyed::key, Keyed::stamp, stored, winners -> merge(shopId, kind, fileId, winners));
    }

    /** Every row of a kind, in key order. */
    public <R extends Row> void scan(int shopId, String kind, Class<R> type, BiConsumer<Origin, R> sink) {
        jdbc.query(
                "SELECT file_id, line, payload FROM latest_row WHERE shop_id = ? AND kind = ? ORDER BY row_key",
                row -> {
                    Origin origin = new Origin(row.getInt(1), row.getLong(2));
                    sink.accept(origin, Payload.parse(row.getString(3), type));
                },
                shopId,
                kind);
    }

    public void deleteBooks(int shopId) {
        for (Kind book : Kind.books()) {
            jdbc.update("DELETE FROM latest_row WHERE shop_id = ? AND kind = ?", shopId, book.name());
        }
    }

    private Map<String, Ranked.Stamp> stamps(int shopId, String kind, List<String> keys) {
        Map<String, Ranked.Stamp> stamps = new HashMap<>();
        jdbc.query(
                // a join, because H2 does not use the primary key for "= ANY(array)" beside other conditions
                "SELECT r.row_key, r.newest, r.content_hash FROM TABLE (k VARCHAR = ?) t JOIN latest_row r"
                        + " ON r.shop_id = ? AND r.kind = ? AND r.row_key = t.k",
                row -> {
                    stamps.put(row.getString(1), new Ranked.Stamp(row.getLong(2), row.getLong(3)));
                },
                keys.toArray(String[]::new),
                shopId,
                kind);
        return stamps;
    }

    private void merge(int shopId, String kind, int fileId, List<Keyed> winners) {
        jdbc.batchUpdate(
                "MERGE INTO latest_row (shop_id, kind, row_key, file_id, line, content_hash, newest, payload)"
                        + " KEY (shop_id, kind, row_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                winners,
                5_000,
                (to, row) -> {
                    to.setInt(1, shopId);
                    to.setString(2, kind);
                    to.setString(3, row.key());
                    to.setInt(4, fileId);
                    to.setLong(5, row.line());
                    to.setLong(6, row.stamp().contentHash());
                    to.setLong(7, row.stamp().newest());
                    to.setString(8, row.payload());
                });
    }
}
