package io.zapas.report;

import io.zapas.cancellation.Money;
import io.zapas.restock.Recommendation;
import io.zapas.restock.Recommendation.Note;
import io.zapas.restock.StockHealth.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The actions worth most, of every kind, made from the lines of a shop. */
final class Decisions {
    /** More than a meeting can decide on. */
    static final int MOST = 2_000;

    private static final int OF_A_KIND = 2;

    private final Draft draft;
    private final Texts texts;
    private final Top<Decision> worthMost = new Top<>(MOST, Decision.MOST_WORTH);

    Decisions(Draft draft) {
        this.draft = draft;
        this.texts = draft.texts();
        draft.lines().forEach(this::add);
    }

    List<Decision> best() {
        return worthMost.best();
    }

    /** The first few for a briefing, at most {@value #OF_A_KIND} of a kind; as places in {@link #best}. */
    List<Integer> briefing(int most) {
        List<Decision> best = best();
        Map<Action, Integer> counts = new EnumMap<>(Action.class);
        return IntStream.range(0, best.size())
                .filter(i -> counts.merge(best.get(i).action(), 1, Integer::sum) <= OF_A_KIND)
                .limit(most)
                .boxed()
                .toList();
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
        String what = plan.stockoutOn()
                .map(day -> texts.get("decision.order.until", texts.whole(plan.orderQuantity()), texts.date(day)))
                .orElseGet(() -> texts.get("decision.order", texts.whole(plan.orderQuantity())));
        double worth = line.stakes().money().map(this::inCurrency).orElse(0.0);
        return new Decision(
                Action.ORDER,
                line.key(),
                line.product().name(),
                worth,
                plan.orderQuantity(),
                cost(line),
                what,
                evidence(line),
                plan.orderBy());
    }

    private Decision call(Line line) {
        double lost = line.stakes().unitsLost();
        double worth = line.stakes().unitsLost()
                * line.product().price().map(this::inCurrency).orElse(0.0);
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
                evidence(line),
                Optional.of(draft.report().asOf()));
    }

    private Decision tooMuch(Line line) {
        boolean dead = line.health().state() == State.DEAD;
        Keeping keeping = new Keeping(line, draft.report().currency());
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
                dead
                        ? texts.get("decision.clear.why", texts.whole(Line.DEAD_AFTER_DAYS))
                        : Double.isInfinite(line.cover())
                                ? texts.of(Recommendation.Reason.NO_DEMAND_EXPECTED)
                                : texts.get("decision.promote.why", texts.whole(line.cover())),
                Optional.empty());
    }

    private String cut(Keeping keeping) {
        OptionalDouble cut = keeping.cut();
        return cut.isPresent() ? " " + texts.get("decision.cut", texts.percent(cut.getAsDouble())) : "";
    }

    private String evidence(Line line) {
        String notes = line.plan().notes().stream().map(texts::of).collect(Collectors.joining("; "));
        String reason = texts.of(line.plan().reason());
        return notes.isEmpty() ? reason : reason + "; " + notes;
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
