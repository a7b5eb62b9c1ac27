package io.zapas.store;

import io.zapas.intake.schema.Kind;
import io.zapas.shop.stock.StockLevel;
import io.zapas.shop.stock.StockRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stock per place and day as the snapshots tell; of two snapshots of one day the newer one holds. */
public final class StockTable {
    private static final int PAGE = 50_000;
    private static final String COLUMNS = "id, file_id, content_hash, newest, undated, on_hand, in_stock, reserved,"
            + " preparing, requested, in_transit, coming_back, blocked, days_out, window_days, average_sales,"
            + " recommended, liquidity_id, restricted";

    private final JdbcTemplate jdbc;
    private final Dictionaries dictionaries;
    private final DayTable days;

    public StockTable(JdbcTemplate jdbc, Dictionaries dictionaries) {
        this.jdbc = jdbc;
        this.dictionaries = dictionaries;
        this.days = new DayTable(jdbc);
    }

    private record Keyed(long id, StockRow row, Ranked.Stamp stamp) {}

    /**
     * Merges the rows, in the caller's transaction.
     *
     * @param undated the export carries no date of its own: its rows' date is the file's modification time
     */
    public RowOutcome[] write(int shopId, int fileId, long newest, boolean undated, List<StockRow> rows) {
        ShopWords words = dictionaries.of(shopId);
        List<Keyed> keyed = new ArrayList<>(rows.size());
        for (StockRow row : rows) {
            int place = words.idOf(place(row).word());
            long id = PlaceDay.id(shopId, place, row.date(), 0);
            keyed.add(new Keyed(id, row, new Ranked.Stamp(newest, contentHash(row))));
            words.word(row.liquidity());
        }
        words.flush();
        Map<Long, Ranked.Stamp> stored = PlaceDay.stamps(
                jdbc, "stock_level", keyed.stream().map(Keyed::id).toList());
        if (!undated) {
            days.tell(shopId, Kind.STOCK, rows.stream().map(StockRow::date));
        }
        return Ranked.decide(keyed, Keyed::id, Keyed::stamp, stored, winners -> merge(words, fileId, undated, winners));
    }

    /** Exports of own warehouses name the article only; which SKU that is the catalogue tells, on reading. */
    private static PlaceDay.Place place(StockRow row) {
        return new PlaceDay.Place(
                row.sku(),
                row.sku().isEmpty() ? Objects.requireNonNullElse(row.article(), "") : "",
                row.scope(),
                row.location(),
                Objects.requireNonNullElse(row.warehouse(), ""),
                row.discriminator());
    }

    /** Every stock figure of the shop, place after place, day after day. */
    public void scan(int shopId, Consumer<StockLevel> sink) {
        ShopWords words = dictionaries.of(shopId);
        PlaceDay.pages(
                jdbc,
                shopId,
                "SELECT " + COLUMNS + " FROM stock_level",
                PAGE,
                row -> sink.accept(new StockLevel(read(row, words), row.getBoolean(5))));
    }

    private static StockRow read(ResultSet row, ShopWords words) throws SQLException {
        long id = row.getLong(1);
        PlaceDay.Place place = PlaceDay.Place.of(words.of(PlaceDay.place(id)));
        return new StockRow(
                PlaceDay.date(id),
                place.sku(),
                place.article(),
                null,
                place.scope(),
                place.location(),
                place.warehouse(),
                place.discriminator(),
                row.getObject(6, Integer.class),
                row.getObject(7, Boolean.class),
                row.getObject(8, Integer.class),
                row.getObject(9, Integer.class),
                row.getObject(10, Integer.class),
                row.getObject(11, Integer.class),
                row.getObject(12, Integer.class),
                row.getObject(13, Integer.class),
                row.getObject(14, Integer.class),
                row.getObject(15, Integer.class),
                row.getObject(16, Double.class),
                row.getObject(17, Integer.class),
                words.text(row.getObject(18, Integer.class)),
                row.getBoolean(19),
                null);
    }

    private void merge(ShopWords words, int fileId, boolean undated, List<Keyed> winners) {
        jdbc.batchUpdate(Dialect.of(jdbc).upsert("stock_level", "id", COLUMNS), winners, 10_000, (to, stock) -> {
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
