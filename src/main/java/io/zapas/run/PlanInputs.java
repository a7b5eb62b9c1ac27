package io.zapas.run;

import io.zapas.demand.DemandSeries;
import io.zapas.demand.ExpectedReturn;
import io.zapas.demand.Mark;
import io.zapas.ordering.allocation.SkuPlan;
import io.zapas.ordering.quantity.ApprovedSupply;
import io.zapas.ordering.quantity.Decided;
import io.zapas.ordering.quantity.PlatformInbound;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.replay.PolicyReplay;
import io.zapas.ordering.replay.PolicyTrial;
import io.zapas.ordering.replay.TuningSample;
import io.zapas.ordering.terms.AbcXyz;
import io.zapas.ordering.terms.BadTerm;
import io.zapas.ordering.terms.Classes;
import io.zapas.ordering.terms.Resolved;
import io.zapas.ordering.terms.Shutdowns;
import io.zapas.ordering.terms.Terms;
import io.zapas.ordering.terms.TermsResolver;
import io.zapas.ordering.terms.TermsSubject;
import io.zapas.ordering.terms.Turnover;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.Catalogue;
import io.zapas.shop.catalogue.CatalogueEntry;
import io.zapas.shop.events.SupplierCalendars;
import io.zapas.shop.orders.OpenUnits;
import io.zapas.shop.stock.StockBook;
import io.zapas.shop.stock.StockNow;
import io.zapas.shop.supply.Approvals;
import io.zapas.shop.supply.Arrival;
import io.zapas.shop.supply.Shutdown;
import io.zapas.shop.supply.SupplyBook;
import io.zapas.store.SeriesResultTable.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that the plans of one shop are made from. */
final class PlanInputs {
    /** A series planned, and what the shop as a whole needs of it. */
    record Planned(long id, Plan plan, List<BadTerm> bad, Optional<PolicyTrial.Lived> lived) {}

    /** All places of an SKU, in the order of their series. */
    record PlannedSku(SkuPlan plan, List<Planned> places) {}

    private final Run run;
    private final Ledger ledger;
    private final LocalDate asOf;
    private final Catalogue catalogue;
    private final StockBook stock;
    private final SupplyBook supply;
    private final TermsResolver terms;
    private final Map<String, AbcXyz> classes;
    private final Policy policy;
    private final Approvals approvals;
    private final Set<String> own;
    private final PolicyTrial rehearsal;
    private final Shutdowns shutdowns;
    private final Map<SeriesKey, Integer> open = new HashMap<>();
    private final Map<SeriesKey, List<Arrival>> returns = new HashMap<>();

    PlanInputs(Run run, Ledger ledger, int shopId, LocalDate asOf) {
        this.run = run;
        this.ledger = ledger;
        this.asOf = asOf;
        StepFacts facts = StepFacts.of(ledger, run, shopId, asOf);
        catalogue = facts.catalogue();
        stock = facts.stock();
        supply = facts.supply();
        own = stock.ownPlaces();
        terms = new TermsResolver(
                supply.terms(), supply.orders(), run.settings().defaults(), asOf);
        shutdowns = shutdowns(facts.known());
        approvals = ReportSource.approvals(facts.known());
        TuningSample sample = new TuningSample();
        classes = classes(shopId, sample);
        rehearsal = PolicyTrial.of(sample.chosen(), ShopEvents.of(run, ledger, shopId, asOf));
        policy = rehearsal.tuned().policy();
        ledger.results().save(shopId, PlanRestock.POLICY, rehearsal.tuned());
        ledger.results()
                .find(shopId, RebuildDemand.RETURNS, ExpectedReturn[].class)
                .ifPresent(this::expect);
        ledger.results()
                .find(shopId, RebuildDemand.OPEN_UNITS, OpenUnits.Open[].class)
                .ifPresent(told -> List.of(told).forEach(each -> open.put(each.key(), each.units())));
    }

    private Shutdowns shutdowns(io.zapas.shop.ShopFacts known) {
        List<Shutdown> shut = new ArrayList<>(known.events().shutdowns());
        shut.addAll(SupplierCalendars.of(run.settings().supplierCalendars()));
        Set<String> suppliers = new HashSet<>();
        supply.terms().forEach(row -> suppliers.add(row.supplier()));
        supply.orders().forEach(order -> suppliers.add(order.supplier()));
        suppliers.remove("");
        return new Shutdowns(shut, suppliers);
    }

    /** Shutdowns of a supplier who delivers nothing are misspelled, most likely. */
    List<BadTerm> strangers() {
        return shutdowns.strangers().stream()
                .map(name -> new BadTerm(
                        "",
                        "",
                        "supplier_shutdown",
                        name,
                        "",
                        "a supplier of the supply terms or purchase orders; followed for nobody"))
                .toList();
    }

    private Resolved resolved(SeriesKey key, AbcXyz type) {
        Resolved resolved = terms.resolve(item(key, type));
        return resolved.when(shutdowns.of(
                resolved.terms().supplier(), key.sku(), catalogue.of(key.sku()).category()));
    }

    private void expect(ExpectedReturn[] expected) {
        for (ExpectedReturn back : expected) {
            returns.computeIfAbsent(back.key(), key -> new ArrayList<>())
                    .add(new Arrival(back.on(), back.units(), Arrival.Source.RETURN));
        }
    }

    private Map<String, AbcXyz> classes(int shopId, TuningSample sample) {
        List<Classes.Article> articles = new ArrayList<>();
        for (Result result : ledger.series().all(shopId)) {
            DemandSeries demand = result.demand();
            CatalogueEntry product = catalogue.of(demand.key().sku());
            articles.add(Turnover.article(demand, product, asOf));
            // the class is not known yet; where money decides, and only such series are tuned on, it plays no part
            Terms bought = terms.resolve(item(demand.key(), AbcXyz.CZ)).terms();
            sample.offer(
                    demand.key().sku(),
                    demand.key().location(),
                    demand.cadence(),
                    bought,
                    () -> ForecastDemand.series(demand, product.category()));
        }
        return Classes.of(articles);
    }

    private TermsSubject item(SeriesKey key, AbcXyz type) {
        CatalogueEntry product = catalogue.of(key.sku());
        return new TermsSubject(
                key.sku(),
                key.location(),
                type,
                product.price().map(Money::amount),
                product.unitCost().map(Money::amount),
                product.price().or(product::unitCost).map(Money::currency).orElse(""),
                product.volumeL(),
                isCluster(key));
    }

    /** Goods come here from an own warehouse. */
    private boolean isCluster(SeriesKey key) {
        return !own.isEmpty() && !key.location().isEmpty() && !own.contains(key.location());
    }

    private Optional<PolicyTrial.Lived> lived(DemandSeries demand) {
        SeriesKey key = demand.key();
        if (!rehearsal.has(key.sku(), key.location())) {
            return Optional.empty();
        }
        boolean[] out = new boolean[demand.marks().length];
        for (int t = 0; t < out.length; t++) {
            Mark mark = demand.marks()[t];
            out[t] = mark.isMissing() && mark != Mark.GAP_IN_EXPORTS;
        }
        return Optional.of(new PolicyTrial.Lived(key.sku(), key.location(), demand.units(), out));
    }

    /** Ways of ordering on the shop's own history, with what happened. */
    Optional<PolicyReplay> replay(List<PolicyTrial.Lived> lived) {
        return rehearsal.replay(lived, supply.orders());
    }

    /** Open purchase orders that no plan counts, as nothing else tells of their SKU there. */
    List<BadTerm> uncounted() {
        return supply
                .openBeside((sku, location) -> classes.containsKey(Turnover.key(new SeriesKey(sku, location))))
                .stream()
                .map(order -> new BadTerm(
                        order.sku(),
                        order.location(),
                        "sku",
                        order.sku(),
                        order.row(),
                        "a SKU with sales or stock there; " + (int) order.quantity()
                                + " units on order are counted nowhere"))
                .toList();
    }

    PlannedSku plan(List<Result> results) {
        List<SkuPlan.Place> places = results.stream().map(this::place).toList();
        SkuPlan plan = SkuPlan.of(
                results.get(0).demand().key().sku(),
                places,
                policy,
                new SkuPlan.SendingTerms(
                        run.settings().transferDays(), run.settings().reviewDays()),
                asOf);
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            planned.add(
                    planned(results.get(i), plan.decided().get(i), places.get(i).resolved()));
        }
        return new PlannedSku(plan, planned);
    }

    private SkuPlan.Place place(Result result) {
        SeriesKey key = result.demand().key();
        Resolved resolved = resolved(key, classes.get(Turnover.key(key)));
        Position position = position(key, stock.now(key), resolved);
        boolean mine = own.contains(key.location());
        boolean divides =
                !own.isEmpty() && (mine ? position.known() : !key.location().isEmpty());
        return new SkuPlan.Place(key.location(), mine, divides, result.outcome().orElseThrow(), position, resolved);
    }

    private Planned planned(Result result, Decided decided, Resolved resolved) {
        SeriesKey key = result.demand().key();
        String classed = classes.get(Turnover.key(key)).name();
        return new Planned(
                result.id(),
                new Plan(
                        decided.recommendation(),
                        decided.detail(),
                        classed.substring(0, 1),
                        classed.substring(1),
                        stock.now(key)),
                resolved.bad(),
                lived(result.demand()));
    }

    /**
     * Units of open orders that the stock still counts as sellable: those of own warehouses whose export does not tell what is
     * reserved. A marketplace takes them out itself.
     */
    private int promised(SeriesKey key, StockNow now) {
        return now.known() && now.reserved() == 0 && own.contains(key.location()) ? open.getOrDefault(key, 0) : 0;
    }

    private Position position(SeriesKey key, StockNow now, Resolved resolved) {
        List<Arrival> arrivals = new ArrayList<>(supply.arrivals(key.sku(), key.location()));
        arrivals.addAll(PlatformInbound.of(now, asOf, resolved.terms().leadTimeDays()));
        arrivals.addAll(returns.getOrDefault(key, List.of()));
        arrivals.addAll(ApprovedSupply.of(approvals.of(key), supply.orders(), arrivals, asOf, resolved::landing));
        return new Position(
                now.known(),
                now.onHand(),
                now.reserved(),
                promised(key, now),
                now.blocked(),
                now.restricted(),
                arrivals);
    }
}
