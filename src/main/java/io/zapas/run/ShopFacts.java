package io.zapas.run;

import io.zapas.cancellation.declared.Classifier;
import io.zapas.store.Catalogue;
import io.zapas.store.OrderLines;
import io.zapas.store.StockBook;
import io.zapas.store.SupplyBook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What every step after the import reads of a shop.
 *
 * @param places names under which its demand is kept: clusters, warehouses
 */
record ShopFacts(Ledger ledger, Run run, int shopId, LocalDate asOf, Set<String> places) {
    static ShopFacts of(Ledger ledger, Run run, int shopId, LocalDate asOf) {
        return new ShopFacts(ledger, run, shopId, asOf, ledger.places(shopId).ofDemand());
    }

    OrderLines orderLines() {
        return ledger.orderLines(shopId, run.settings().zoneId(), asOf);
    }

    Catalogue catalogue() {
        return Catalogue.read(ledger.latest(), shopId);
    }

    StockBook stock() {
        return StockBook.read(ledger.stock(), catalogue(), shopId, places, asOf);
    }

    /** As {@link #stock}, for a day long past: exports without a date of their own were perhaps not there yet. */
    StockBook stockThen() {
        return StockBook.readDated(ledger.stock(), catalogue(), shopId, places, asOf);
    }

    SupplyBook supply() {
        Map<Integer, String> files = new HashMap<>();
        ledger.files().present(shopId).forEach(file -> files.put(file.id(), file.source()));
        return SupplyBook.read(ledger.latest(), shopId, files, places, asOf);
    }

    /** Declared causes first, then what the stock tells; causes of the user's own file included. */
    Classifier classifier(StockBook stock) {
        return new Classifier(
                run.taxonomy(),
                (sku, location, day) -> stock.sellable(sku, places.contains(location) ? location : "", day));
    }
}
