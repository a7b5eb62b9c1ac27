package io.zapas.run;

import io.zapas.demand.DemandSeries;
import io.zapas.demand.ExpectedReturn;
import io.zapas.ordering.ShopPlanner;
import io.zapas.ordering.allocation.SkuPlan;
import io.zapas.ordering.terms.ResolvedTerms.BadTerm;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.Catalogue;
import io.zapas.shop.events.SupplierCalendars;
import io.zapas.shop.orders.OpenUnits;
import io.zapas.shop.stock.StockBook;
import io.zapas.shop.supply.Arrival;
import io.zapas.shop.supply.Shutdown;
import io.zapas.shop.supply.SupplyBook;
import io.zapas.store.SeriesResultTable.Keyed;
import io.zapas.store.SeriesResultTable.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads from the ledger what a shop is planned from, and hands it to its planner. */
final class PlanInputs {
    /** All places of an SKU, in the order of their series. */
    record PlannedSku(SkuPlan plan, List<Keyed<Plan>> places) {}

    private final StockBook stock;
    private final SupplyBook supply;
    private final ShopPlanner planner;

    PlanInputs(StepFacts facts) {
        Run run = facts.run();
        Ledger ledger = facts.ledger();
        int shopId = facts.shopId();
        LocalDate asOf = facts.asOf();
        Catalogue catalogue = facts.catalogue();
        stock = facts.stock();
        supply = facts.supply();
        List<Shutdown> shutdowns = new ArrayList<>(facts.known().events().shutdowns());
        shutdowns.addAll(SupplierCalendars.of(run.settings().supplierCalendars()));
        planner = new ShopPlanner(
                new ShopPlanner.Facts(
                        asOf,
                        catalogue::of,
                        stock::now,
                        stock.ownPlaces(),
                        supply.terms(),
                        supply.orders(),
                        key -> supply.arrivals(key.sku(), key.location()),
                        returns(ledger, shopId),
                        openUnits(ledger, shopId),
                        ReportSource.approvals(facts.known())::of,
                        shutdowns,
                        ShopEvents.of(run, ledger, shopId, asOf)),
                run.settings().defaults(),
                new SkuPlan.SendingTerms(
                        run.settings().transferDays(), run.settings().reviewDays()),
                () -> demand(ledger, shopId).iterator());
    }

    private static Stream<DemandSeries> demand(Ledger ledger, int shopId) {
        return StreamSupport.stream(ledger.demand().all(shopId).spliterator(), false)
                .map(Keyed::value);
    }

    private static Map<SeriesKey, List<Arrival>> returns(Ledger ledger, int shopId) {
        Map<SeriesKey, List<Arrival>> returns = new TreeMap<>();
        for (ExpectedReturn back : ledger.results()
                .find(shopId, RebuildDemand.RETURNS, ExpectedReturn[].class)
                .orElse(new ExpectedReturn[0])) {
            returns.computeIfAbsent(back.key(), key -> new ArrayList<>())
                    .add(new Arrival(back.on(), back.units(), Arrival.Source.RETURN));
        }
        return returns;
    }

    private static Map<SeriesKey, Integer> openUnits(Ledger ledger, int shopId) {
        return Stream.of(ledger.results()
                        .find(shopId, RebuildDemand.OPEN_UNITS, OpenUnits.Open[].class)
                        .orElse(new OpenUnits.Open[0]))
                .collect(Collectors.toMap(OpenUnits.Open::key, OpenUnits.Open::units, (a, b) -> b));
    }

    ShopPlanner planner() {
        return planner;
    }

    /** What is told of supply and followed for nothing. */
    List<BadTerm> unused() {
        return planner.unused(supply.openBeside((sku, location) -> planner.plans(new SeriesKey(sku, location))));
    }

    PlannedSku plan(List<Result> results) {
        SkuPlan plan = planner.plan(results.stream()
                .map(each -> new ShopPlanner.Item(each.demand(), each.outcome().orElseThrow()))
                .toList());
        return new PlannedSku(
                plan,
                IntStream.range(0, results.size())
                        .mapToObj(i -> {
                            SeriesKey key = results.get(i).demand().key();
                            return new Keyed<>(
                                    results.get(i).id(),
                                    new Plan(plan.recommendations().get(i), planner.type(key), stock.now(key)));
                        })
                        .toList());
    }
}
