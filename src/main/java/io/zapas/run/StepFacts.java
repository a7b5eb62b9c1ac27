package io.zapas.run;

import io.zapas.cancellation.declared.Classifier;
import io.zapas.shop.ShopFacts;
import io.zapas.shop.catalogue.Catalogue;
import io.zapas.shop.orders.OrderLines;
import io.zapas.shop.stock.StockBook;
import io.zapas.shop.stock.StockFigures;
import io.zapas.shop.supply.SupplyBook;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** A shop as a step works on it: what is known of it, and the streams of its order lines and stock. */
record StepFacts(Ledger ledger, Run run, int shopId, ShopFacts known) {
    static StepFacts of(Ledger ledger, Run run, int shopId, LocalDate asOf) {
        return new StepFacts(
                ledger, run, shopId, ledger.facts(shopId, run.settings().zoneId(), asOf));
    }

    LocalDate asOf() {
        return known.asOf();
    }

    /** Names under which its demand is kept: clusters, warehouses. */
    Set<String> places() {
        return known.places().ofDemand();
    }

    Catalogue catalogue() {
        return known.catalogue();
    }

    SupplyBook supply() {
        return known.supply();
    }

    OrderLines orderLines() {
        return new OrderLines(ledger.orderStates().lines(shopId), known.places(), known.zone(), known.asOf());
    }

    StockBook stock() {
        StockBook book = new StockBook(catalogue(), places(), asOf());
        ledger.stock().scan(shopId, book::accept);
        return book.close();
    }

    /** As {@link #stock}, for a day long past: exports without a date of their own were perhaps not there yet. */
    StockBook stockThen() {
        StockBook book = new StockBook(catalogue(), places(), asOf());
        ledger.stock().scan(shopId, level -> {
            if (level.isSurelyBefore(asOf())) {
                book.accept(level);
            }
        });
        return book.close();
    }

    /** @param wanted SKUs whose figures are needed day by day */
    StockFigures figures(Predicate<String> wanted) {
        StockFigures figures = new StockFigures(catalogue(), places(), asOf(), wanted);
        ledger.stock().scan(shopId, figures::accept);
        return figures;
    }

    /** Declared causes first, then what the stock tells; causes of the user's own file included. */
    Classifier classifier(StockBook stock) {
        return new Classifier(
                run.taxonomy(),
                (sku, location, day) -> stock.sellable(sku, places().contains(location) ? location : "", day));
    }
}
