package io.zapas.run;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Forecaster;
import io.zapas.forecast.Outcome;
import io.zapas.forecast.Series;
import io.zapas.ordering.terms.Horizon;
import io.zapas.shop.catalogue.Catalogue;
import io.zapas.store.SeriesResultTable;
import io.zapas.store.SeriesResultTable.Keyed;
import io.zapas.store.SeriesResultTable.Result;
import java.util.List;

/** Step 3: the distribution of what will be asked for. */
final class ForecastDemand extends ShopStep {
    ForecastDemand(Run run, Ledger ledger) {
        super(run, ledger);
    }

    @Override
    void work(Shop shop, int shopId, RunState memory) {
        SeriesResultTable table = ledger().series();
        StepFacts facts = StepFacts.of(ledger(), run(), shopId, memory.asOf());
        Catalogue catalogue = facts.catalogue();
        Forecaster forecaster = Forecaster.learn(
                Streams.map(table.all(shopId), r -> series(r.demand(), catalogue)),
                ShopEvents.of(run(), ledger(), shopId, memory.asOf()));
        int days = horizonDays(facts);
        List<Double> levels = run().settings().forecast().quantiles();
        try (Progress progress = Progress.of("forecasting " + shop.name(), "series", table.count(shopId))) {
            Batches.inBatches(
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

    /** Far enough for the longest lead time and review of the shop, with a margin for a late landing. */
    private int horizonDays(StepFacts facts) {
        int lead = run().settings().leadTimeDays();
        int review = run().settings().reviewDays();
        int longest = Math.max(lead + review, facts.supply().longestInterval(lead, review));
        return Horizon.days(longest, review);
    }
}
