package io.zapas.run;

import io.zapas.store.CancelledLineTable;
import io.zapas.store.Dictionaries;
import io.zapas.store.ImportFileTable;
import io.zapas.store.Intake;
import io.zapas.store.LatestRowTable;
import io.zapas.store.NewestDay;
import io.zapas.store.OrderLines;
import io.zapas.store.OrderStateTable;
import io.zapas.store.Places;
import io.zapas.store.SaleTable;
import io.zapas.store.SeriesResultTable;
import io.zapas.store.ShopResultTable;
import io.zapas.store.ShopTable;
import io.zapas.store.StockTable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's tables, opened once for the run. */
final class Ledger {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ShopTable shops;
    private final Dictionaries words;
    private final ImportFileTable files;
    private final OrderStateTable orders;
    private final SaleTable sales;
    private final StockTable stock;
    private final LatestRowTable latest;
    private final SeriesResultTable series;
    private final ShopResultTable results;
    private final CancelledLineTable cancelled;
    private final Map<Integer, Places> places = new ConcurrentHashMap<>();

    Ledger(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        shops = new ShopTable(jdbc);
        words = new Dictionaries(jdbc);
        files = new ImportFileTable(jdbc);
        orders = new OrderStateTable(jdbc, words);
        sales = new SaleTable(jdbc, words);
        stock = new StockTable(jdbc, words);
        latest = new LatestRowTable(jdbc);
        series = new SeriesResultTable(jdbc);
        results = new ShopResultTable(jdbc);
        cancelled = new CancelledLineTable(jdbc);
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    NewestDay newestDay(ZoneId zone) {
        return new NewestDay(jdbc, zone);
    }

    /** Of the orders as they were when it was first asked for: forgotten by an import. */
    Places places(int shopId) {
        return places.computeIfAbsent(shopId, id -> Places.of(jdbc, words, id));
    }

    void forgetPlaces(int shopId) {
        places.remove(shopId);
    }

    ShopTable shops() {
        return shops;
    }

    ImportFileTable files() {
        return files;
    }

    Intake intake() {
        return new Intake(orders, sales, stock, latest, files);
    }

    OrderLines orderLines(int shopId, ZoneId zone, LocalDate asOf) {
        return new OrderLines(orders, words, places(shopId), shopId, zone, asOf);
    }

    OrderStateTable orderStates() {
        return orders;
    }

    SaleTable sales() {
        return sales;
    }

    StockTable stock() {
        return stock;
    }

    LatestRowTable latest() {
        return latest;
    }

    SeriesResultTable series() {
        return series;
    }

    ShopResultTable results() {
        return results;
    }

    CancelledLineTable cancelled() {
        return cancelled;
    }
}
