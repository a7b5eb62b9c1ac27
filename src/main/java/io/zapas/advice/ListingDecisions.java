package io.zapas.advice;

import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.cancellation.index.Tariff;
import io.zapas.cancellation.index.Tariff.Zone;
import io.zapas.ordering.allocation.SupplyPlan.OwnStock;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Listings that promise what cannot be kept.
 *
 * <p>Worth = units asked for and not there until the next supply x what the platform charges for a cancellation by the
 * seller's fault: share of the price in today's zone of the error index (in the next one where today's costs nothing), capped.
 * The lost margin is left out: no promise saves it.
 */
final class ListingDecisions {
    private final Situation situation;
    private final Set<String> own;

    ListingDecisions(Situation situation) {
        this.situation = situation;
        this.own = situation.buying().supply().ownStock().stream()
                .map(OwnStock::location)
                .collect(Collectors.toSet());
    }

    /** Empty where the listing can stand as it is, or the platform itself takes it down. */
    Optional<Decision> of(List<Line> places) {
        double unserved = places.stream()
                .filter(line -> own.isEmpty() || own.contains(line.location()))
                .mapToDouble(line -> line.shortfall().unavoidable())
                .sum();
        Listed listed = Listed.of(places, situation.asOf());
        boolean out = listed.status() == Listed.Status.OUT;
        boolean low = listed.status() == Listed.Status.LOW;
        if (!(out || low) || unserved < 1 || listed.availableFrom().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Decision.of(
                Action.CHANGE_PROMISE,
                new SeriesKey(listed.product().sku(), ""),
                listed.product().name(),
                Math.round(unserved) * fee(listed.product()),
                List.of(Sentence.of("decision.promise", listed.availableFrom().get(), Math.round(unserved))),
                Sentence.of(out ? "decision.promise.out" : "decision.promise.low", listed.onHand(), listed.perDay()),
                Optional.of(situation.asOf())));
    }

    private double fee(Product product) {
        Optional<Money> price = product.price().filter(money -> money.currency().equals(situation.currency()));
        Optional<ErrorIndex> index = situation.desk().index();
        return price.isEmpty() || index.isEmpty()
                ? 0
                : fee(price.get(), index.get()).doubleValue();
    }

    private static BigDecimal fee(Money price, ErrorIndex index) {
        Tariff tariff = index.tariff();
        Zone zone = tariff.zones().stream()
                .filter(each -> each.upTo().doubleValue() >= index.today().ofAll()
                        && each.fee().signum() > 0)
                .findFirst()
                .orElse(tariff.zones().get(tariff.zones().size() - 1));
        return tariff.fee(price, zone).amount();
    }
}
