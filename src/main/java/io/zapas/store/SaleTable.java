package io.zapas.store;

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
    private static final String SCOPE = "sales";
    private static final int PAGE = 50_000;

    private final JdbcTemplate jdbc;
    private final Dictionaries words;

    public SaleTable(JdbcTemplate jdbc, Dictionaries words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Keyed(long id, SaleRow row, Ranked.Stamp stamp) {}

    /** Merges the rows, in the caller's transaction; {@code newest} as in {@link OrderStateTable#write}. */
    public RowOutcome[] write(int shopId, int fileId, long newest, List<SaleRow> rows) {
        List<Keyed> keyed = new ArrayList<>(rows.size());
        for (SaleRow row : rows) {
            int place = words.place(new Dictionaries.Place(shopId, row.sku(), SCOPE, row.location(), "", ""));
            long id = PlaceDay.id(place, row.date(), row.occurrence());
            keyed.add(new Keyed(id, row, new Ranked.Stamp(newest, contentHash(row))));
        }
        words.flush();
        Map<Long, Ranked.Stamp> stored =
                PlaceDay.stamps(jdbc, "sale", keyed.stream().map(Keyed::id).toList());
        return Ranked.decide(keyed, Keyed::id, Keyed::stamp, stored, winners -> merge(fileId, winners));
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
        DayOfSales[] current = {null};
        PlaceDay.pages(jdbc, "SELECT id, quantity, newest, revenue FROM sale", PAGE, row -> {
            long placeDay = row.getLong(1) >>> 16;
            if (current[0] == null || current[0].placeDay != placeDay) {
                emit(current[0], shopId, before, sink, revenues);
                current[0] = new DayOfSales(placeDay);
            }
            current[0].add(row.getInt(2), row.getLong(3), row.getBigDecimal(4));
        });
        emit(current[0], shopId, before, sink, revenues);
    }

    private static final class DayOfSales {
        private final long placeDay;
        private long newest = Long.MIN_VALUE;
        private int quantity;
        private @Nullable BigDecimal revenue;

        DayOfSales(long placeDay) {
            this.placeDay = placeDay;
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

    private void emit(@Nullable DayOfSales day, int shopId, LocalDate before, Consumer<Sale> sink, Revenues revenues) {
        if (day == null) {
            return;
        }
        long id = day.placeDay << 16;
        Dictionaries.Place place = words.place(PlaceDay.place(id));
        LocalDate date = PlaceDay.day(id);
        if (place.shopId() == shopId && date.isBefore(before)) {
            Sale sale = new Sale(new SeriesKey(place.sku(), place.location()), date, day.quantity);
            sink.accept(sale);
            if (day.revenue != null) {
                revenues.accept(sale, day.revenue);
            }
        }
    }

    private void merge(int fileId, List<Keyed> winners) {
        jdbc.batchUpdate(
                "MERGE INTO sale (id, file_id, content_hash, newest, quantity, revenue, currency_id) KEY (id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
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
