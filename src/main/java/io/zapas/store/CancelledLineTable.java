package io.zapas.store;

import io.zapas.cancellation.CancelledLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cancelled order lines with what is held of them, read back by order id, then SKU. */
public final class CancelledLineTable {
    private static final int BATCH = 5_000;

    private final JdbcTemplate jdbc;

    public CancelledLineTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void deleteAll(int shopId) {
        jdbc.update("DELETE FROM cancelled_line WHERE shop_id = ?", shopId);
    }

    public void insert(int shopId, List<CancelledLine> lines) {
        jdbc.batchUpdate(
                "INSERT INTO cancelled_line (shop_id, order_id, sku, payload) VALUES (?, ?, ?, ?)",
                lines,
                BATCH,
                (to, cancelled) -> {
                    to.setInt(1, shopId);
                    to.setString(2, cancelled.line().orderId());
                    to.setString(3, cancelled.line().sku());
                    to.setBytes(4, Payload.pack(cancelled));
                });
    }

    /** A row with its key. */
    public record Stored(long id, CancelledLine cancelled) {
        private static Stored of(ResultSet row, int i) throws SQLException {
            return new Stored(row.getLong(1), Payload.unpack(row.getBytes(2), CancelledLine.class));
        }
    }

    /** Every row of the shop in the order of writing, page by page: also of lines that turned out not to be real. */
    public Iterable<Stored> stored(int shopId) {
        return Pages.of(last -> jdbc.query(
                "SELECT id, payload FROM cancelled_line WHERE shop_id = ? AND id > ? ORDER BY id LIMIT " + BATCH,
                Stored::of,
                shopId,
                last == null ? -1L : last.id()));
    }

    /** Sets what is held of rows that are there. */
    public void update(List<? extends Stored> rows) {
        jdbc.batchUpdate("UPDATE cancelled_line SET payload = ? WHERE id = ?", rows, BATCH, (to, row) -> {
            to.setBytes(1, Payload.pack(row.cancelled()));
            to.setLong(2, row.id());
        });
    }

    /** The shop's cancelled lines that are real by order id, then SKU, page by page. */
    public Iterable<CancelledLine> all(int shopId) {
        Iterable<Stored> stored = Pages.of(last -> jdbc.query(
                "SELECT id, payload FROM cancelled_line WHERE shop_id = ? AND (order_id, sku, id) > (?, ?, ?)"
                        + " ORDER BY order_id, sku, id LIMIT " + BATCH,
                Stored::of,
                shopId,
                last == null ? "" : last.cancelled().line().orderId(),
                last == null ? "" : last.cancelled().line().sku(),
                last == null ? -1L : last.id()));
        return () -> StreamSupport.stream(stored.spliterator(), false)
                .map(Stored::cancelled)
                .filter(CancelledLine::isReal)
                .iterator();
    }
}
