package io.zapas.run;

import io.zapas.shop.ShopFacts;
import io.zapas.store.CancelledLineTable;
import io.zapas.store.DayTable;
import io.zapas.store.DemandTable;
import io.zapas.store.Dictionaries;
import io.zapas.store.ForecastTable;
import io.zapas.store.ImportFileTable;
import io.zapas.store.Intake;
import io.zapas.store.LatestRowTable;
import io.zapas.store.OrderStateTable;
import io.zapas.store.PlanTable;
import io.zapas.store.SaleTable;
import io.zapas.store.SeriesResultTable;
import io.zapas.store.ShopReader;
import io.zapas.store.ShopResultTable;
import io.zapas.store.ShopTable;
import io.zapas.store.StockTable;
import io.zapas.store.ToldTable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's tables, opened once for the run. */
final class Ledger {
    private final TransactionTemplate transaction;
    private final ShopTable shops;
    private final ImportFileTable files;
    private final OrderStateTable orders;
    private final SaleTable sales;
    private final StockTable stock;
    private final LatestRowTable latest;
    private final DemandTable demand;
    private final ForecastTable forecasts;
    private final PlanTable plans;
    private final SeriesResultTable series;
    private final ShopResultTable results;
    private final CancelledLineTable cancelled;
    private final DayTable days;
    private final ShopReader shopReader;

    Ledger(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.transaction = transaction;
        shops = new ShopTable(jdbc);
        Dictionaries words = new Dictionaries(jdbc);
        files = new ImportFileTable(jdbc);
        orders = new OrderStateTable(jdbc, words);
        sales = new SaleTable(jdbc, words);
        stock = new StockTable(jdbc, words);
        latest = new LatestRowTable(jdbc);
        demand = new DemandTable(jdbc);
        forecasts = new ForecastTable(jdbc);
        plans = new PlanTable(jdbc);
        series = new SeriesResultTable(jdbc);
        results = new ShopResultTable(jdbc);
        cancelled = new CancelledLineTable(jdbc);
        days = new DayTable(jdbc);
        shopReader = new ShopReader(latest, new ToldTable(jdbc, words), days);
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    DayTable days() {
        return days;
    }

    /** What is known of a shop; read once, until the next import. */
    ShopFacts facts(int shopId, ZoneId zone, LocalDate asOf) {
        return shopReader.facts(shopId, zone, asOf);
    }

    /** To be called when rows came in. */
    void forget(int shopId) {
        shopReader.forget(shopId);
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

    OrderStateTable orderStates() {
        return orders;
    }

    SaleTable sales() {
        return sales;
    }

    StockTable stock() {
        return stock;
    }

    DemandTable demand() {
        return demand;
    }

    ForecastTable forecasts() {
        return forecasts;
    }

    PlanTable plans() {
        return plans;
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
