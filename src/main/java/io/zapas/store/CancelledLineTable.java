package io.zapas.store;

import io.zapas.cancellation.CancelledLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

    private record Stored(long id, CancelledLine cancelled) {}

    /** The shop's cancelled lines by order id, then SKU, page by page. */
    public Iterable<CancelledLine> all(int shopId) {
        Iterable<Stored> stored = Pages.of(last -> jdbc.query(
                "SELECT id, payload FROM cancelled_line WHERE shop_id = ? AND (order_id, sku, id) > (?, ?, ?)"
                        + " ORDER BY order_id, sku, id LIMIT " + BATCH,
                (row, i) -> new Stored(row.getLong(1), Payload.unpack(row.getBytes(2), CancelledLine.class)),
                shopId,
                last == null ? "" : last.cancelled().line().orderId(),
                last == null ? "" : last.cancelled().line().sku(),
                last == null ? -1L : last.id()));
        return () -> {
            Iterator<Stored> rows = stored.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public CancelledLine next() {
                    return rows.next().cancelled();
                }
            };
        };
    }
}
