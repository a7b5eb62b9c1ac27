package io.zapas.demand;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The shop's demand, closed. Series are made one SKU at a time when they are asked for, so that not all of them need to be
 * held at once; asking twice gives the same. Safe to be read by several threads.
 */
public final class Demand {
    private final SortedMap<String, ProductLog> skus;
    private final ShopCoverage facts;
    private final ReturnEstimate returns;
    private final DemandAccount account;

    Demand(
            SortedMap<String, ProductLog> skus,
            ShopCoverage facts,
            ReturnEstimate returns,
            Map<Standing, DemandAccount.Count> orders,
            double saleUnits) {
        this.skus = skus;
        this.facts = facts;
        this.returns = returns;
        this.account = account(orders, saleUnits);
    }

    /** All series, ascending by key, up to as-of. A SKU that was never seen in stock nor sold has none. */
    public Stream<DemandSeries> series() {
        var maker = new SeriesMaker(facts);
        return skus.entrySet().stream()
                .flatMap(sku -> maker.series(sku.getKey(), sku.getValue(), new DemandAccount.Sums()).stream());
    }

    /** Units expected back from as-of on, ascending by key and day. */
    public Stream<ExpectedReturn> expectedReturns() {
        var forecast = new ReturnForecast(facts.asOf(), returns);
        return skus.entrySet().stream().flatMap(sku -> forecast.of(sku.getKey(), sku.getValue()));
    }

    /** Where every line and unit went. */
    public DemandAccount account() {
        return account;
    }

    private DemandAccount account(Map<Standing, DemandAccount.Count> orders, double saleUnits) {
        var sums = new DemandAccount.Sums();
        var maker = new SeriesMaker(facts);
        skus.forEach((sku, log) -> maker.series(sku, log, sums));
        return new DemandAccount(
                orders,
                saleUnits,
                sums.covered,
                sums.incomplete,
                facts.unclearShare(),
                sums.unclearTakenOff,
                sums.laterTakenOff,
                facts.openLines().isKnown(),
                sums.negativeRaised,
                sums.demand,
                sums.series,
                sums.periods,
                sums.unusedCounts,
                facts.salesCadence(),
                returns);
    }
}
