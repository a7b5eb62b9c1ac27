package io.zapas.ordering;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.allocation.SkuPlan;
import io.zapas.ordering.quantity.Inbound;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.replay.PolicyBacktest;
import io.zapas.ordering.replay.TuningSample;
import io.zapas.ordering.terms.AbcXyz;
import io.zapas.ordering.terms.Classes;
import io.zapas.ordering.terms.Defaults;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.ordering.terms.ResolvedTerms.BadTerm;
import io.zapas.ordering.terms.Shutdowns;
import io.zapas.ordering.terms.TermsResolver;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.CatalogueEntry;
import io.zapas.shop.events.Event;
import io.zapas.shop.stock.StockNow;
import io.zapas.shop.supply.Approval;
import io.zapas.shop.supply.Arrival;
import io.zapas.shop.supply.PurchaseOrder;
import io.zapas.shop.supply.Shutdown;
import io.zapas.shop.supply.StatedTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Plans one shop, SKU by SKU, from what is known of it at as-of; the classes and the policy come from all its series first. */
public final class ShopPlanner {
    /**
     * What is known of the shop.
     *
     * @param ownPlaces warehouses from which goods can be sent on
     * @param arrivals that purchase orders tell, {@code returns} expected back from buyers
     * @param openUnits of open orders
     * @param approvals of earlier reports, oldest first
     */
    public record Facts(
            LocalDate asOf,
            Function<String, CatalogueEntry> products,
            Function<SeriesKey, StockNow> stock,
            Set<String> ownPlaces,
            List<StatedTerms> terms,
            List<PurchaseOrder> orders,
            Function<SeriesKey, List<Arrival>> arrivals,
            Map<SeriesKey, List<Arrival>> returns,
            Map<SeriesKey, Integer> openUnits,
            Function<SeriesKey, List<Approval>> approvals,
            List<Shutdown> shutdowns,
            List<Event> events) {}

    /** One series to be planned. */
    public record Item(DemandSeries demand, Outcome outcome) {}

    private final Facts facts;
    private final SkuPlan.SendingTerms sending;
    private final TermsResolver terms;
    private final Shutdowns shutdowns;
    private final Map<SeriesKey, AbcXyz> classes;
    private final PolicyBacktest backtest;

    /** @param all series of the shop, read once */
    public ShopPlanner(Facts facts, Defaults defaults, SkuPlan.SendingTerms sending, Iterable<DemandSeries> all) {
        this.facts = facts;
        this.sending = sending;
        terms = new TermsResolver(facts.terms(), facts.orders(), defaults, facts.asOf());
        shutdowns = new Shutdowns(facts.shutdowns(), suppliers(facts));
        List<Classes.Article> articles = new ArrayList<>();
        TuningSample sample = new TuningSample();
        for (DemandSeries demand : all) {
            CatalogueEntry product = facts.products().apply(demand.key().sku());
            articles.add(Classes.Article.of(demand, product.price(), facts.asOf()));
            // the class is not known yet; where money decides, and only such series are tuned on, it plays no part
            ResolvedTerms bought = terms.resolve(demand.key(), product, AbcXyz.CZ, isCluster(demand.key()));
            sample.offer(demand, product.category(), bought.terms());
        }
        classes = Classes.of(articles);
        backtest = new PolicyBacktest(sample, facts.events(), facts.orders());
    }

    private static Set<String> suppliers(Facts facts) {
        Set<String> suppliers = new HashSet<>();
        facts.terms().forEach(row -> suppliers.add(row.supplier()));
        facts.orders().forEach(order -> suppliers.add(order.supplier()));
        suppliers.remove("");
        return suppliers;
    }

    /** Goods come here from an own warehouse. */
    private boolean isCluster(SeriesKey key) {
        return !facts.ownPlaces().isEmpty()
                && !key.location().isEmpty()
                && !facts.ownPlaces().contains(key.location());
    }

    public PolicyBacktest backtest() {
        return backtest;
    }

    /** Of a series that the planner was made with. */
    public AbcXyz type(SeriesKey key) {
        return classes.get(key);
    }

    public boolean plans(SeriesKey key) {
        return classes.containsKey(key);
    }

    /** @param places all series of one SKU */
    public SkuPlan plan(List<Item> places) {
        return SkuPlan.of(
                places.stream().map(this::place).toList(), backtest.tuned().policy(), sending, facts.asOf());
    }

    private SkuPlan.Place place(Item item) {
        SeriesKey key = item.demand().key();
        CatalogueEntry product = facts.products().apply(key.sku());
        ResolvedTerms stated = terms.resolve(key, product, classes.get(key), isCluster(key));
        ResolvedTerms resolved = stated.when(shutdowns.of(stated.terms().supplier(), key.sku(), product.category()));
        Position position = position(key, resolved);
        boolean own = facts.ownPlaces().contains(key.location());
        boolean named = own ? position.known() : !key.location().isEmpty();
        return new SkuPlan.Place(key, own, named && !facts.ownPlaces().isEmpty(), item.outcome(), position, resolved);
    }

    private Position position(SeriesKey key, ResolvedTerms resolved) {
        StockNow now = facts.stock().apply(key);
        List<Arrival> arrivals = new ArrayList<>(facts.arrivals().apply(key));
        arrivals.addAll(
                Inbound.shownByPlatform(now, facts.asOf(), resolved.terms().leadTimeDays()));
        arrivals.addAll(facts.returns().getOrDefault(key, List.of()));
        arrivals.addAll(Inbound.approved(
                facts.approvals().apply(key), facts.orders(), arrivals, facts.asOf(), resolved::landing));
        return new Position(
                now.known(),
                now.onHand(),
                now.reserved(),
                promised(key, now),
                now.blocked(),
                now.restricted(),
                arrivals);
    }

    /**
     * Units of open orders that the stock still counts as sellable: those of own warehouses whose export does not tell what is
     * reserved. A marketplace takes them out itself.
     */
    private int promised(SeriesKey key, StockNow now) {
        boolean counted =
                now.known() && now.reserved() == 0 && facts.ownPlaces().contains(key.location());
        return counted ? facts.openUnits().getOrDefault(key, 0) : 0;
    }

    /**
     * What is told of supply and followed for nothing: orders of an SKU that nothing else tells of there, and shutdowns of a
     * supplier who delivers nothing, misspelled most likely.
     *
     * @param beside open purchase orders of series that are not planned
     */
    public List<BadTerm> unused(List<PurchaseOrder> beside) {
        return Stream.concat(
                        beside.stream()
                                .map(order -> new BadTerm(
                                        order.sku(),
                                        order.location(),
                                        "sku",
                                        order.sku(),
                                        order.row(),
                                        "a SKU with sales or stock there; " + (int) order.quantity()
                                                + " units on order are counted nowhere")),
                        shutdowns.strangers().stream()
                                .map(name -> new BadTerm(
                                        "",
                                        "",
                                        "supplier_shutdown",
                                        name,
                                        "",
                                        "a supplier of the supply terms or purchase orders; followed for nobody")))
                .toList();
    }
}
