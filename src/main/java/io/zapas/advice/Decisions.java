package io.zapas.advice;

import io.zapas.ordering.allocation.Sending;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.StockHealth.State;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The actions worth most, of every kind, made from the lines of a shop. */
public final class Decisions {
    /** More than a meeting can decide on. */
    private static final int MOST = 2_000;

    private static final int OF_A_KIND = 2;

    private final Situation situation;
    private final Lines lines;
    private final Top<Decision> worthMost = new Top<>(MOST, Decision.MOST_WORTH);
    private final List<Decision> best;

    Decisions(Situation situation, Lines lines) {
        this.situation = situation;
        this.lines = lines;
        ListingDecisions listings = new ListingDecisions(situation);
        DelistDecisions delisted = new DelistDecisions(situation);
        for (List<Line> places : lines.bySku()) {
            places.forEach(this::add);
            listings.of(places).ifPresent(worthMost::offer);
            delisted.of(places).ifPresent(worthMost::offer);
        }
        situation.buying().supply().supplies().stream()
                .filter(sending -> sending.send() > 0)
                .forEach(sending -> worthMost.offer(supply(sending)));
        new MessageDecisions(situation, lines).all().forEach(worthMost::offer);
        new Playbook(situation, lines).decisions().forEach(worthMost::offer);
        best = worthMost.best();
    }

    /** Those worth most, the first worth most. */
    public List<Decision> best() {
        return best;
    }

    /** How many there are, listed or not. */
    public long all() {
        return worthMost.offered();
    }

    /** The first few for a briefing, at most {@value #OF_A_KIND} of a kind and one of a product; as places in {@link #best}. */
    public List<Integer> briefing(int most) {
        Map<Action, Integer> counts = new EnumMap<>(Action.class);
        Set<String> told = new HashSet<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < best.size() && places.size() < most; i++) {
            Decision decision = best.get(i);
            String sku = decision.key().sku();
            boolean enough = counts.getOrDefault(decision.action(), 0) >= OF_A_KIND;
            if (!enough && (sku.isEmpty() || told.add(sku))) {
                counts.merge(decision.action(), 1, Integer::sum);
                places.add(i);
            }
        }
        return places;
    }

    private void add(Line line) {
        if (line.ordered()) {
            worthMost.offer(order(line));
        }
        boolean overdue = line.plan().notes().contains(Note.OVERDUE_PURCHASE_ORDER);
        if (overdue && line.plan().notes().contains(Note.RUNS_OUT_BEFORE_ARRIVAL)) {
            worthMost.offer(call(line));
        }
        if (line.health().excessUnits() >= 1) {
            worthMost.offer(tooMuch(line));
        }
    }

    private Decision order(Line line) {
        Recommendation plan = line.plan();
        String supplier = line.terms().supplier();
        List<Sentence> what = new ArrayList<>();
        what.add(
                supplier.isEmpty()
                        ? Sentence.of("decision.order", plan.orderQuantity())
                        : Sentence.of("decision.order.from", plan.orderQuantity(), supplier));
        if (plan.outOfStock()) {
            what.add(Sentence.of("decision.order.out"));
        } else {
            plan.stockoutOn().ifPresent(day -> what.add(Sentence.of("decision.order.until", day)));
        }
        return new Decision(
                Action.ORDER,
                line.key(),
                line.product().name(),
                Optional.empty(),
                line.saved().map(situation::amount).orElse(0.0),
                plan.orderQuantity(),
                line.unitCost()
                        .or(() -> line.product().unitCost())
                        .filter(cost -> cost.currency().equals(situation.currency())),
                what,
                lines.reasons(line),
                plan.orderBy().map(situation::notBefore));
    }

    private Decision call(Line line) {
        double lost = line.shortfall().unavoidable();
        return new Decision(
                Action.CALL_SUPPLIER,
                line.key(),
                line.product().name(),
                Optional.empty(),
                line.shortfall().money(lost).map(situation::amount).orElse(0.0),
                0,
                Optional.empty(),
                List.of(Sentence.of(
                        "decision.call_supplier",
                        new Sentence.Supplier(line.terms().supplier()),
                        lost)),
                lines.reasons(line),
                Optional.of(situation.asOf()));
    }

    private Decision tooMuch(Line line) {
        boolean dead = line.health().state() == State.DEAD;
        HoldingCost keeping = line.holdingCost(situation.currency());
        int units = (int) keeping.units();
        String key = dead ? "decision.clear" : "decision.promote";
        List<Sentence> what = new ArrayList<>();
        what.add(line.bound(units)
                .map(money -> Sentence.of(key + ".bound", units, money))
                .orElseGet(() -> Sentence.of(key, units)));
        keeping.lowestPrice()
                .ifPresent(price -> what.add(
                        Sentence.of("decision.cut", price, situation.asOf().plusDays(HoldingCost.CLEAR_IN_DAYS))));
        return Decision.of(
                        dead ? Action.CLEAR : Action.PROMOTE,
                        line.key(),
                        line.product().name(),
                        keeping.cost(),
                        what,
                        tooMuchBecause(line, dead),
                        Optional.empty())
                .of(units);
    }

    private static Sentence tooMuchBecause(Line line, boolean dead) {
        if (dead) {
            return Sentence.of("decision.clear.why", Line.DEAD_AFTER_DAYS);
        }
        if (Double.isInfinite(line.cover())) {
            return Sentence.of(Recommendation.Reason.NO_DEMAND_EXPECTED);
        }
        return line.cover() >= Line.LONGEST_COVER
                ? Sentence.of("decision.promote.years")
                : Sentence.of("decision.promote.why", Math.round(line.cover()));
    }

    private Decision supply(Sending sending) {
        return Decision.of(
                        Action.SUPPLY,
                        new SeriesKey(sending.sku(), sending.location()),
                        lines.product(sending.sku()).map(Product::name).orElse(""),
                        sending.worth()
                                .map(worth -> situation.amount(new Money(worth, sending.currency())))
                                .orElse(0.0),
                        List.of(Sentence.of(
                                "decision.supply",
                                sending.send(),
                                new Sentence.Place(sending.from().get(0).location()))),
                        Sentence.of(
                                "decision.supply.why",
                                sending.available(),
                                Math.round(sending.coming()),
                                sending.need()),
                        Optional.of(situation.asOf()))
                .of(sending.send());
    }
}
