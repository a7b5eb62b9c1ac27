package io.zapas.report.summary;

import io.zapas.advice.Action;
import io.zapas.advice.Decision;
import io.zapas.advice.Product;
import io.zapas.forecast.Explanation.Stage;
import io.zapas.ordering.quantity.StockHealth.State;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Products that are not worth their place: nobody buys them anywhere any more, or what they earn in a year is less than keeping
 * them in stock costs.
 *
 * <p>Earned = mean demand x (price - unit cost). HoldingCost = mean stock x holding cost, mean stock = safety stock + half of what
 * is bought at a time (demand of the review period, at least the minimum order or a pack). New products are left alone.
 */
final class DelistDecisions {
    private static final int YEAR = 365;

    private final SheetContext draft;
    private final Texts texts;

    DelistDecisions(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    Optional<Decision> of(List<Line> places) {
        double perDay = places.stream()
                .mapToDouble(line -> line.plan().meanDemandPerDay())
                .sum();
        int onHand = places.stream().mapToInt(line -> line.health().onHand()).sum();
        boolean unsold = perDay == 0
                && onHand > 0
                && places.stream()
                        .allMatch(line ->
                                line.health().onHand() == 0 || line.health().state() == State.DEAD);
        if (unsold) {
            return Optional.of(decision(
                    places,
                    0,
                    texts.get("decision.delist.unsold", texts.whole(onHand)),
                    texts.get("decision.clear.why", texts.whole(Line.DEAD_AFTER_DAYS))));
        }
        return unprofitable(places, onHand);
    }

    private Optional<Decision> unprofitable(List<Line> places, int onHand) {
        double earned = 0;
        double keeping = 0;
        for (Line line : places) {
            Optional<Double> margin = margin(line.product());
            Optional<Double> holding = line.plan()
                    .terms()
                    .holdingCostPerDay()
                    .map(BigDecimal::doubleValue)
                    .filter(cost -> ours(line.plan().terms().currency()));
            boolean young =
                    line.explanation().map(why -> why.stage() == Stage.NEW).orElse(true);
            if (margin.isEmpty() || holding.isEmpty() || young) {
                return Optional.empty();
            }
            earned += line.plan().meanDemandPerDay() * YEAR * margin.get();
            keeping += meanStock(line) * YEAR * holding.get();
        }
        return keeping <= earned
                ? Optional.empty()
                : Optional.of(decision(
                        places,
                        keeping - earned,
                        texts.get("decision.delist", texts.whole(onHand)),
                        texts.get("decision.delist.why", money(earned), money(keeping))));
    }

    private static double meanStock(Line line) {
        Waterfall steps = line.plan().waterfall();
        int lot = Math.max(line.plan().terms().moq(), line.plan().terms().packSize());
        return steps.safetyStock() + Math.max(lot, steps.reviewDemand()) / 2;
    }

    private Optional<Double> margin(Product product) {
        return product.price()
                .filter(price -> ours(price.currency()))
                .flatMap(price -> product.unitCost()
                        .filter(cost -> ours(cost.currency()))
                        .map(cost -> price.amount().subtract(cost.amount()).doubleValue()));
    }

    private boolean ours(String currency) {
        return currency.equals(draft.report().currency());
    }

    private String money(double amount) {
        Money sum = new Money(BigDecimal.valueOf(amount), draft.report().currency());
        return texts.money(sum.amount(), sum.currency());
    }

    private Decision decision(List<Line> places, double worth, String what, String why) {
        Product product = places.get(0).product();
        return new Decision(
                Action.DELIST,
                new SeriesKey(product.sku(), ""),
                product.name(),
                worth,
                0,
                Optional.empty(),
                what,
                why,
                Optional.empty());
    }
}
