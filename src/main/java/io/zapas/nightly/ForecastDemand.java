package io.zapas.nightly;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Event;
import io.zapas.forecast.Forecaster;
import io.zapas.forecast.Outcome;
import io.zapas.forecast.Series;
import io.zapas.ledger.Catalogue;
import io.zapas.ledger.EventBook;
import io.zapas.ledger.SeriesResultTable;
import io.zapas.ledger.SeriesResultTable.Keyed;
import io.zapas.ledger.SeriesResultTable.Result;
import io.zapas.restock.Horizon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Step 3: the distribution of what will be asked for. */
final class ForecastDemand extends ShopStep {
    private static final int LONGEST_DAYS = 400;
    private static final int YEARS_OF_EVENTS = 6;

    ForecastDemand(Run run, Ledger ledger) {
        super(run, ledger);
    }

    @Override
    void work(Shop shop, int shopId, Memory memory) {
        SeriesResultTable table = ledger().series();
        Catalogue catalogue = Catalogue.read(ledger().latest(), shopId);
        Forecaster forecaster = Forecaster.learn(
                Streams.map(table.all(shopId), r -> series(r.demand(), catalogue)),
                events(shopId, catalogue, memory.asOf()));
        int days = horizonDays(ShopFacts.of(ledger(), run(), shopId, memory.asOf()));
        List<Double> levels = run().settings().forecast().quantiles();
        try (Progress progress = Progress.of("forecasting " + shop.name(), "series", table.count(shopId))) {
            Pool.inBatches(
                    table.all(shopId),
                    (Result r) -> new Keyed<Outcome>(
                            r.id(),
                            forecaster.forecast(
                                    series(r.demand(), catalogue),
                                    Horizon.periods(r.demand().cadence(), days),
                                    levels)),
                    outcomes -> {
                        ledger().inTransaction(() -> table.saveOutcomes(outcomes));
                        progress.advance(outcomes.size());
                    });
        }
    }

    private static Series series(DemandSeries demand, Catalogue catalogue) {
        return demand.toSeries(catalogue.of(demand.key().sku()).category());
    }

    /** Of the planner's own book, of the buyers' country, of the marketplaces, and of the products' prices. */
    private List<Event> events(int shopId, Catalogue catalogue, LocalDate asOf) {
        List<Event> events = new ArrayList<>(EventBook.read(ledger().latest(), shopId, catalogue));
        int first = asOf.getYear() - YEARS_OF_EVENTS;
        int last = asOf.plusDays(LONGEST_DAYS).getYear();
        events.addAll(Holidays.of(run().settings().country(), first, last));
        events.addAll(SaleEvents.of(first, last));
        ledger().results()
                .find(shopId, RebuildDemand.PRICE_EVENTS, Event[].class)
                .ifPresent(prices -> events.addAll(List.of(prices)));
        return events;
    }

    /** Far enough for the longest lead time and review of the shop, with a margin for a late landing. */
    private int horizonDays(ShopFacts facts) {
        int lead = run().settings().leadTimeDays();
        int review = run().settings().reviewDays();
        int longest = Math.max(lead + review, facts.supply().longestInterval(lead, review));
        return Horizon.days(longest, review);
    }
}
