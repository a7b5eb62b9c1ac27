package io.zapas.store;

import io.zapas.intake.schema.Kind;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.orders.Sale;
import io.zapas.shop.orders.SaleRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Units sold per place and period; of two exports of the same period the newer one holds. */
public final class SaleTable {
    static final String SCOPE = "sales";
    private static final int PAGE = 50_000;

    private final JdbcTemplate jdbc;
    private final Dictionaries dictionaries;
    private final DayTable days;

    public SaleTable(JdbcTemplate jdbc, Dictionaries dictionaries) {
        this.jdbc = jdbc;
        this.dictionaries = dictionaries;
        this.days = new DayTable(jdbc);
    }

    private record Keyed(long id, SaleRow row, Ranked.Stamp stamp) {}

    /** Merges the rows, in the caller's transaction; {@code newest} as in {@link OrderStateTable#write}. */
    public RowOutcome[] write(int shopId, int fileId, long newest, List<SaleRow> rows) {
        ShopWords words = dictionaries.of(shopId);
        List<Keyed> keyed = new ArrayList<>(rows.size());
        for (SaleRow row : rows) {
            int place = words.idOf(new PlaceDay.Place(row.sku(), "", SCOPE, row.location(), "", "").word());
            long id = PlaceDay.id(shopId, place, row.date(), row.occurrence());
            keyed.add(new Keyed(id, row, new Ranked.Stamp(newest, contentHash(row))));
            words.word(row.currency());
        }
        words.flush();
        Map<Long, Ranked.Stamp> stored =
                PlaceDay.stamps(jdbc, "sale", keyed.stream().map(Keyed::id).toList());
        days.tell(shopId, Kind.SALES, rows.stream().map(SaleRow::date));
        return Ranked.decide(keyed, Keyed::id, Keyed::stamp, stored, winners -> merge(words, fileId, winners));
    }

    /**
     * Every sale of the shop before {@code before}, series after series in the order of their first sight. Rows of one
     * place and day are added up; where a newer export tells of that day, the older one's rows no longer hold.
     */
    public void scan(int shopId, LocalDate before, Consumer<Sale> sink) {
        scan(shopId, before, sink, (sale, revenue) -> {});
    }

    /** Takes in what a day's sales brought, where the export tells. */
    public interface Revenues {
        void accept(Sale sale, BigDecimal revenue);
    }

    /** As {@link #scan(int, LocalDate, Consumer)}, and the revenue of each sale where all of its rows tell one. */
    public void scan(int shopId, LocalDate before, Consumer<Sale> sink, Revenues revenues) {
        ShopWords words = dictionaries.of(shopId);
        DayOfSales[] current = {null};
        PlaceDay.pages(jdbc, shopId, "SELECT id, quantity, newest, revenue FROM sale", PAGE, row -> {
            long id = row.getLong(1);
            if (current[0] == null || PlaceDay.day(current[0].id) != PlaceDay.day(id)) {
                emit(current[0], words, before, sink, revenues);
                current[0] = new DayOfSales(id);
            }
            current[0].add(row.getInt(2), row.getLong(3), row.getBigDecimal(4));
        });
        emit(current[0], words, before, sink, revenues);
    }

    private static final class DayOfSales {
        private final long id;
        private long newest = Long.MIN_VALUE;
        private int quantity;
        private @Nullable BigDecimal revenue;

        DayOfSales(long id) {
            this.id = id;
        }

        void add(int units, long exportNewest, @Nullable BigDecimal brought) {
            if (exportNewest > newest) {
                newest = exportNewest;
                quantity = units;
                revenue = brought;
            } else if (exportNewest == newest) {
                quantity += units;
                revenue = revenue == null || brought == null ? null : revenue.add(brought);
            }
        }
    }

    private static void emit(
            @Nullable DayOfSales day, ShopWords words, LocalDate before, Consumer<Sale> sink, Revenues revenues) {
        if (day == null || !PlaceDay.date(day.id).isBefore(before)) {
            return;
        }
        PlaceDay.Place place = PlaceDay.Place.of(words.of(PlaceDay.place(day.id)));
        Sale sale = new Sale(new SeriesKey(place.sku(), place.location()), PlaceDay.date(day.id), day.quantity);
        sink.accept(sale);
        if (day.revenue != null) {
            revenues.accept(sale, day.revenue);
        }
    }

    private void merge(ShopWords words, int fileId, List<Keyed> winners) {
        jdbc.batchUpdate(
                Dialect.of(jdbc)
                        .upsert("sale", "id", "id, file_id, content_hash, newest, quantity, revenue, currency_id"),
                winners,
                10_000,
                (to, sale) -> {
                    to.setLong(1, sale.id());
                    to.setInt(2, fileId);
                    to.setLong(3, sale.stamp().contentHash());
                    to.setLong(4, sale.stamp().newest());
                    to.setInt(5, sale.row().quantity());
                    to.setBigDecimal(6, sale.row().revenue());
                    to.setObject(7, words.word(sale.row().currency()));
                });
    }

    private static long contentHash(SaleRow row) {
        var revenue = row.revenue();
        return ContentHash.of(
                row.quantity(),
                revenue == null ? null : revenue.stripTrailingZeros().toPlainString(),
                row.currency());
    }
}
