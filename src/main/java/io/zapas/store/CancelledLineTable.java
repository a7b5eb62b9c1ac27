package io.zapas.store;

import io.zapas.cancellation.CancelledLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    /** Collects lines and writes them in batches; {@link #close()} writes the rest. */
    public Writer writer(int shopId) {
        return new Writer(shopId);
    }

    public final class Writer implements AutoCloseable {
        private final int shopId;
        private final List<CancelledLine> pending = new ArrayList<>();

        private Writer(int shopId) {
            this.shopId = shopId;
        }

        public void add(CancelledLine line) {
            pending.add(line);
            if (pending.size() == BATCH) {
                flush();
            }
        }

        @Override
        public void close() {
            flush();
        }

        private void flush() {
            jdbc.batchUpdate(
                    "INSERT INTO cancelled_line (shop_id, order_id, sku, payload) VALUES (?, ?, ?, ?)",
                    pending,
                    BATCH,
                    (to, cancelled) -> {
                        to.setInt(1, shopId);
                        to.setString(2, cancelled.line().orderId());
                        to.setString(3, cancelled.line().sku());
                        to.setBytes(4, Payload.pack(cancelled));
                    });
            pending.clear();
        }
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

    /** Sets what is held of rows that are there, in batches; {@link Judged#close()} writes the rest. */
    public Judged judged() {
        return new Judged();
    }

    public final class Judged implements AutoCloseable {
        private final List<Stored> pending = new ArrayList<>();

        private Judged() {}

        public void set(long id, CancelledLine line) {
            pending.add(new Stored(id, line));
            if (pending.size() == BATCH) {
                close();
            }
        }

        @Override
        public void close() {
            jdbc.batchUpdate("UPDATE cancelled_line SET payload = ? WHERE id = ?", pending, BATCH, (to, row) -> {
                to.setBytes(1, Payload.pack(row.cancelled()));
                to.setLong(2, row.id());
            });
            pending.clear();
        }
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
