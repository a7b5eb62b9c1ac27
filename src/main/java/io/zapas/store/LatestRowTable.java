package io.zapas.store;

import io.zapas.intake.schema.Kind;
import io.zapas.shop.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Takes a kept row: of which kind, where it stood as {@code purchase-orders.csv:14}, what it holds. */
    interface Sink {
        void accept(String kind, String where, String payload);
    }

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

    /** Every row of a shop, kind by kind, in key order. */
    void scan(int shopId, Sink sink) {
        jdbc.query(
                "SELECT l.kind, f.source, l.line, l.payload FROM latest_row l LEFT JOIN import_file f"
                        + " ON f.id = l.file_id AND f.present WHERE l.shop_id = ? ORDER BY l.kind, l.row_key",
                row -> {
                    String where = Objects.requireNonNullElse(row.getString(2), "") + ":" + row.getLong(3);
                    sink.accept(row.getString(1), where, row.getString(4));
                },
                shopId);
    }

    public void deleteBooks(int shopId) {
        for (Kind book : Kind.books()) {
            jdbc.update("DELETE FROM latest_row WHERE shop_id = ? AND kind = ?", shopId, book.name());
        }
    }

    private Map<String, Ranked.Stamp> stamps(int shopId, String kind, List<String> keys) {
        Map<String, Ranked.Stamp> stamps = new HashMap<>();
        jdbc.query(
                "SELECT row_key, newest, content_hash FROM " + Dialect.keys("VARCHAR")
                        + " JOIN latest_row ON row_key = k WHERE shop_id = ? AND kind = ?",
                Dialect.bind("VARCHAR", keys.toArray(), shopId, kind),
                row -> {
                    stamps.put(row.getString(1), new Ranked.Stamp(row.getLong(2), row.getLong(3)));
                });
        return stamps;
    }

    private void merge(int shopId, String kind, int fileId, List<Keyed> winners) {
        jdbc.batchUpdate(
                Dialect.of(jdbc)
                        .upsert(
                                "latest_row",
                                "shop_id, kind, row_key",
                                "shop_id, kind, row_key, file_id, line, content_hash, newest, payload"),
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
