package io.zapas.store;

import io.zapas.shop.stock.StockRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stock per place and day as the snapshots tell; of two snapshots of one day the newer one holds. */
public final class StockTable {
    /** Stands before an article where a SKU is expected; no SKU begins so. */
    static final String ARTICLE = "\u0001";

    private static final int PAGE = 50_000;
    private static final String COLUMNS = "id, file_id, content_hash, newest, undated, on_hand, in_stock, reserved,"
            + " preparing, requested, in_transit, returning, blocked, days_out, window_days, average_sales,"
            + " recommended, liquidity_id, restricted";

    private final JdbcTemplate jdbc;
    private final Dictionaries words;

    public StockTable(JdbcTemplate jdbc, Dictionaries words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Keyed(long id, StockRow row, Ranked.Stamp stamp) {}

    /**
     * Merges the rows, in the caller's transaction.
     *
     * @param undated the export carries no date of its own: its rows' date is the file's modification time
     */
    public RowOutcome[] write(int shopId, int fileId, long newest, boolean undated, List<StockRow> rows) {
        List<Keyed> keyed = new ArrayList<>(rows.size());
        for (StockRow row : rows) {
            String warehouse = Objects.requireNonNullElse(row.warehouse(), "");
            int place = words.place(new Dictionaries.Place(
                    shopId, skuOrArticle(row), row.scope(), row.location(), warehouse, row.discriminator()));
            keyed.add(new Keyed(PlaceDay.id(place, row.date(), 0), row, new Ranked.Stamp(newest, contentHash(row))));
            words.word(row.liquidity());
        }
        words.flush();
        Map<Long, Ranked.Stamp> stored = PlaceDay.stamps(
                jdbc, "stock_level", keyed.stream().map(Keyed::id).toList());
        return Ranked.decide(keyed, Keyed::id, Keyed::stamp, stored, winners -> merge(fileId, undated, winners));
    }

    /** Exports of own warehouses name the article only; which SKU that is the catalogue tells, on reading. */
    private static String skuOrArticle(StockRow row) {
        return row.sku().isEmpty() ? ARTICLE + Objects.requireNonNullElse(row.article(), "") : row.sku();
    }

    /** Every stock figure of the shop, place after place, day after day. */
    void scan(int shopId, Consumer<StockLevel> sink) {
        PlaceDay.pages(jdbc, "SELECT " + COLUMNS + " FROM stock_level", PAGE, row -> {
            Dictionaries.Place place = words.place(PlaceDay.place(row.getLong(1)));
            if (place.shopId() == shopId) {
                sink.accept(read(row, place));
            }
        });
    }

    private StockLevel read(ResultSet row, Dictionaries.Place place) throws SQLException {
        LocalDate day = PlaceDay.day(row.getLong(1));
        return new StockLevel(
                place,
                day,
                row.getBoolean(5),
                row.getObject(6, Integer.class),
                row.getObject(7, Boolean.class),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                row.getObject(14, Integer.class),
                row.getObject(15, Integer.class),
                row.getObject(16, Double.class),
                row.getObject(17, Integer.class),
                words.text(row.getObject(18, Integer.class)),
                row.getBoolean(19));
    }

    private void merge(int fileId, boolean undated, List<Keyed> winners) {
        jdbc.batchUpdate(
                "MERGE INTO stock_level (" + COLUMNS + ") KEY (id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                winners,
                10_000,
                (to, stock) -> {
                    StockRow row = stock.row();
                    @Nullable
                    Object[] values = {
                        stock.id(),
                        fileId,
                        stock.stamp().contentHash(),
                        stock.stamp().newest(),
                        undated,
                        row.onHand(),
                        row.inStock(),
                        row.reserved(),
                        row.preparing(),
                        row.requested(),
                        row.inTransit(),
                        row.returning(),
                        row.blocked(),
                        row.daysOutOfStock(),
                        row.outOfStockWindowDays(),
                        row.averageDailySales(),
                        row.recommendedSupply(),
                        words.word(row.liquidity()),
                        row.supplyRestricted()
                    };
                    for (int i = 0; i < values.length; i++) {
                        to.setObject(i + 1, values[i]);
                    }
                });
    }

    private static long contentHash(StockRow row) {
        return ContentHash.of(
                row.onHand(),
                row.inStock(),
                row.reserved(),
                row.preparing(),
                row.requested(),
                row.inTransit(),
                row.returning(),
                row.blocked(),
                row.daysOutOfStock(),
                row.outOfStockWindowDays(),
                row.averageDailySales(),
                row.recommendedSupply(),
                row.liquidity(),
                row.supplyRestricted());
    }
}
