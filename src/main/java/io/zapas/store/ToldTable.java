package io.zapas.store;

import io.zapas.shop.places.Places;
import io.zapas.shop.places.Places.Column;
import io.zapas.shop.places.ToldCounts;
import io.zapas.shop.places.ToldCounts.Count;
import io.zapas.shop.places.ToldCounts.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many order lines tell which place, warehouse and way of delivery, and which places sales were told of. */
public final class ToldTable {
    private static final Column[] COLUMNS = Column.values();

    private final JdbcTemplate jdbc;
    private final Dictionaries dictionaries;

    public ToldTable(JdbcTemplate jdbc, Dictionaries dictionaries) {
        this.jdbc = jdbc;
        this.dictionaries = dictionaries;
    }

    /** The places of a shop, as its orders and sales are now. */
    public Places places(int shopId) {
        Set<String> ofSales = new TreeSet<>();
        dictionaries.of(shopId).places(SaleTable.SCOPE).forEach(place -> ofSales.add(place.location()));
        ofSales.remove("");
        return new Places(counts(shopId), ofSales);
    }

    /** Adds to the counts, in the transaction of the lines. */
    void add(int shopId, ToldCounts more) {
        ShopWords words = dictionaries.of(shopId);
        ToldCounts sum = counts(shopId);
        List<Object[]> changed = new ArrayList<>();
        more.forEach((told, count) -> {
            sum.add(told, count);
            Count now = sum.of(told);
            changed.add(new Object[] {
                shopId,
                told.column().ordinal(),
                Objects.requireNonNullElse(words.word(told.word()), 0),
                told.own(),
                now.living(),
                now.cancelled()
            });
        });
        jdbc.batchUpdate(
                Dialect.of(jdbc)
                        .upsert(
                                "order_told",
                                "shop_id, told_of, word_id, own",
                                "shop_id, told_of, word_id, own, living, cancelled"),
                changed);
    }

    private ToldCounts counts(int shopId) {
        ShopWords words = dictionaries.of(shopId);
        ToldCounts counts = new ToldCounts();
        jdbc.query(
                "SELECT told_of, word_id, own, living, cancelled FROM order_told WHERE shop_id = ?",
                row -> {
                    counts.add(
                            new Told(COLUMNS[row.getInt(1)], words.of(row.getInt(2)), row.getBoolean(3)),
                            new Count(row.getLong(4), row.getLong(5)));
                },
                shopId);
        return counts;
    }
}
