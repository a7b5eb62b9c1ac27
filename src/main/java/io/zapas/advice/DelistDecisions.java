package io.zapas.advice;

import io.zapas.forecast.Explanation.Stage;
import io.zapas.ordering.quantity.StockHealth.State;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Products that are not worth their place: nobody buys them anywhere any more, or what they earn in a year is less than keeping
 * them in stock costs.
 *
 * <p>Earned = mean demand x (price - unit cost). Keeping = mean stock x holding cost, mean stock = safety stock + half of what
 * is bought at a time (demand of the review period, at least the minimum order or a pack). New products are left alone.
 */
final class DelistDecisions {
    private static final int YEAR = 365;

    private final Situation situation;

    DelistDecisions(Situation situation) {
        this.situation = situation;
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
        return unsold
                ? Optional.of(decision(
                        places,
                        0,
                        Sentence.of("decision.delist.unsold", onHand),
                        Sentence.of("decision.clear.why", Line.DEAD_AFTER_DAYS)))
                : unprofitable(places, onHand);
    }

    private Optional<Decision> unprofitable(List<Line> places, int onHand) {
        double earned = 0;
        double keeping = 0;
        for (Line line : places) {
            Optional<Double> margin = situation.margin(line.product());
            Optional<Double> holding = line.terms()
                    .holdingCostPerDay()
                    .map(BigDecimal::doubleValue)
                    .filter(cost -> line.terms().currency().equals(situation.currency()));
            boolean young = line.trust().map(why -> why.stage() == Stage.NEW).orElse(true);
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
                        Sentence.of("decision.delist", onHand),
                        Sentence.of("decision.delist.why", money(earned), money(keeping))));
    }

    private static double meanStock(Line line) {
        Waterfall steps = line.plan().waterfall();
        int lot = Math.max(line.terms().moq(), line.terms().packSize());
        return steps.safetyStock() + Math.max(lot, steps.reviewDemand()) / 2;
    }

    private Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount), situation.currency());
    }

    private static Decision decision(List<Line> places, double worth, Sentence what, Sentence why) {
        Product product = places.get(0).product();
        SeriesKey everywhere = new SeriesKey(product.sku(), "");
        return Decision.of(Action.DELIST, everywhere, product.name(), worth, List.of(what), why, Optional.empty());
    }
}
