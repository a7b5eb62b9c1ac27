package io.zapas.report.summary;

import io.zapas.advice.Action;
import io.zapas.advice.Decision;
import io.zapas.advice.HoldingCost;
import io.zapas.advice.Product;
import io.zapas.advice.Top;
import io.zapas.ordering.allocation.Sending;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.StockHealth.State;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.cancellation.Playbook;
import io.zapas.report.text.CommonNotes;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The actions worth most, of every kind, made from the lines of a shop. */
public final class Decisions {
    /** More than a meeting can decide on. */
    static final int MOST = 2_000;

    private static final int OF_A_KIND = 2;

    private final SheetContext draft;
    private final Texts texts;
    private final CommonNotes notes;
    private final Top<Decision> worthMost = new Top<>(MOST, Decision.MOST_WORTH);
    private final List<Decision> best;

    public Decisions(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.notes = new CommonNotes(draft);
        ListingDecisions listings = new ListingDecisions(draft);
        DelistDecisions delisted = new DelistDecisions(draft);
        Set<String> sent = draft.report().buying().supply().supplies().stream()
                .map(Sending::sku)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        draft.lines().forEach(this::add);
        for (List<Line> places : draft.bySku()) {
            listings.of(places).ifPresent(worthMost::offer);
            delisted.of(places).ifPresent(worthMost::offer);
            Product product = places.get(0).product();
            if (sent.contains(product.sku())) {
                names.put(product.sku(), product.name());
            }
        }
        new SupplyDecisions(draft).all(names).forEach(worthMost::offer);
        new MessageDecisions(draft).all().forEach(worthMost::offer);
        new Playbook(draft).decisions().forEach(worthMost::offer);
        best = worthMost.best();
    }

    List<Decision> best() {
        return best;
    }

    /** The first few for a briefing, at most {@value #OF_A_KIND} of a kind and one of a product; as places in {@link #best}. */
    List<Integer> briefing(int most) {
        Map<Action, Integer> counts = new EnumMap<>(Action.class);
        Set<String> told = new HashSet<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < best().size() && places.size() < most; i++) {
            Decision decision = best().get(i);
            String sku = decision.key().sku();
            boolean enough = counts.getOrDefault(decision.action(), 0) >= OF_A_KIND;
            if (!enough && (sku.isEmpty() || told.add(sku))) {
                counts.merge(decision.action(), 1, Integer::sum);
                places.add(i);
            }
        }
        return places;
    }

    /** What holds for all of them, "" if nothing does. */
    String common() {
        return notes.sentence();
    }

    long all() {
        return worthMost.offered();
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
        double worth = line.shortfall()
                .money(line.shortfall().saved())
                .map(this::inCurrency)
                .orElse(0.0);
        return new Decision(
                Action.ORDER,
                line.key(),
                line.product().name(),
                worth,
                plan.orderQuantity(),
                cost(line),
                texts.sentences(Stream.of(order(plan), runsOut(plan))
                        .filter(sentence -> !sentence.isEmpty())
                        .toList()),
                notes.reason(line),
                plan.orderBy().map(this::notBefore));
    }

    private String order(Recommendation plan) {
        String units = texts.whole(plan.orderQuantity());
        String supplier = plan.terms().supplier();
        return supplier.isEmpty()
                ? texts.get("decision.order", units)
                // a firm's "Ltd." ends the sentence by itself
                : texts.get("decision.order.from", units, supplier).replace("..", ".");
    }

    private String runsOut(Recommendation plan) {
        if (plan.outOfStock()) {
            return texts.get("decision.order.out");
        }
        return plan.stockoutOn()
                .map(day -> texts.get("decision.order.until", texts.date(day)))
                .orElse("");
    }

    /** A day that is over is no day to act on. */
    private LocalDate notBefore(LocalDate day) {
        LocalDate asOf = draft.report().asOf();
        return day.isBefore(asOf) ? asOf : day;
    }

    private Decision call(Line line) {
        double lost = line.shortfall().unavoidable();
        double worth = line.shortfall().money(lost).map(this::inCurrency).orElse(0.0);
        return new Decision(
                Action.CALL_SUPPLIER,
                line.key(),
                line.product().name(),
                worth,
                0,
                Optional.empty(),
                texts.get(
                        "decision.call_supplier",
                        line.plan().terms().supplier().isEmpty()
                                ? texts.get("supplier.unnamed")
                                : line.plan().terms().supplier(),
                        texts.decimal(lost)),
                notes.reason(line),
                Optional.of(draft.report().asOf()));
    }

    private Decision tooMuch(Line line) {
        boolean dead = line.health().state() == State.DEAD;
        HoldingCost keeping = line.holdingCost(draft.report().currency());
        double units = keeping.units();
        String what = dead ? "decision.clear" : "decision.promote";
        return new Decision(
                dead ? Action.CLEAR : Action.PROMOTE,
                line.key(),
                line.product().name(),
                keeping.cost(),
                (int) units,
                Optional.empty(),
                line.bound(units)
                                .map(money -> texts.get(
                                        what + ".bound",
                                        texts.whole(units),
                                        texts.money(money.amount(), money.currency())))
                                .orElseGet(() -> texts.get(what, texts.whole(units)))
                        + cut(keeping),
                tooMuchBecause(line, dead),
                Optional.empty());
    }

    private String tooMuchBecause(Line line, boolean dead) {
        if (dead) {
            return texts.get("decision.clear.why", texts.whole(Line.DEAD_AFTER_DAYS));
        }
        if (Double.isInfinite(line.cover())) {
            return texts.of(Recommendation.Reason.NO_DEMAND_EXPECTED);
        }
        return line.cover() >= Line.LONGEST_COVER
                ? texts.get("decision.promote.years")
                : texts.get("decision.promote.why", texts.whole(line.cover()));
    }

    private String cut(HoldingCost keeping) {
        return keeping.lowestPrice()
                .map(price -> texts.get(
                        "decision.cut",
                        texts.money(price.amount(), price.currency()),
                        texts.date(draft.report().asOf().plusDays(HoldingCost.CLEAR_IN_DAYS))))
                .map(sentence -> texts.sentences(List.of("", sentence)))
                .orElse("");
    }

    private Optional<Money> cost(Line line) {
        return line.plan()
                .terms()
                .unitCost()
                .map(cost -> new Money(cost, line.plan().terms().currency()))
                .or(() -> line.product().unitCost())
                .filter(cost -> cost.currency().equals(draft.report().currency()));
    }

    private double inCurrency(Money money) {
        return money.currency().equals(draft.report().currency())
                ? money.amount().doubleValue()
                : 0;
    }
}
