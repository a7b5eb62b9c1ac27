package io.zapas.run;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Forecaster;
import io.zapas.forecast.Outcome;
import io.zapas.forecast.Series;
import io.zapas.ordering.terms.Horizon;
import io.zapas.shop.catalogue.Catalogue;
import io.zapas.store.SeriesResultTable.Keyed;
import java.util.List;

/** The distribution of what will be asked for. */
final class ForecastDemand {
    private final Forecaster forecaster;
    private final Catalogue catalogue;
    private final int days;
    private final List<Double> levels;

    private ForecastDemand(StepFacts facts, Forecaster forecaster, Catalogue catalogue) {
        this.forecaster = forecaster;
        this.catalogue = catalogue;
        this.days = horizonDays(facts);
        this.levels = facts.run().settings().forecast().quantiles();
    }

    /** From all series of the shop. */
    static ForecastDemand learn(StepFacts facts) {
        Catalogue catalogue = facts.catalogue();
        Forecaster forecaster = Forecaster.learn(
                Streams.map(facts.ledger().demand().all(facts.shopId()), r -> series(r.value(), catalogue)),
                ShopEvents.of(facts.run(), facts.ledger(), facts.shopId(), facts.asOf()));
        return new ForecastDemand(facts, forecaster, catalogue);
    }

    /** Called from several threads. */
    Keyed<Outcome> forecast(Keyed<DemandSeries> of) {
        return new Keyed<>(
                of.id(),
                forecaster.forecast(
                        series(of.value(), catalogue),
                        Horizon.periods(of.value().cadence(), days),
                        levels));
    }

    private static Series series(DemandSeries demand, Catalogue catalogue) {
        return series(demand, catalogue.of(demand.key().sku()).category());
    }

    /** What the forecast reads of a demand series. */
    static Series series(DemandSeries demand, String category) {
        return new Series(
                demand.key().sku(),
                demand.key().location(),
                category,
                demand.cadence(),
                demand.start(),
                demand.observed());
    }

    /** Far enough for the longest lead time and review of the shop, with a margin for a late landing. */
    private static int horizonDays(StepFacts facts) {
        int lead = facts.run().settings().leadTimeDays();
        int review = facts.run().settings().reviewDays();
        int longest = Math.max(lead + review, facts.supply().longestInterval(lead, review));
        return Horizon.days(longest, review);
    }
}
