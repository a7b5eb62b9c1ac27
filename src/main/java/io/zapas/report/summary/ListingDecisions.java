package io.zapas.report.summary;

import io.zapas.advice.Action;
import io.zapas.advice.Decision;
import io.zapas.advice.Product;
import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.cancellation.index.Tariff;
import io.zapas.cancellation.index.Tariff.Zone;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.restock.Listed;
import io.zapas.report.text.Texts;
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
    private final SheetContext draft;
    private final Texts texts;
    private final Set<String> own;

    ListingDecisions(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.own = draft.report().buying().supply().ownStock().stream()
                .map(SupplyPlan.OwnStock::location)
                .collect(Collectors.toSet());
    }

    /** Empty where the listing can stand as it is, or the platform itself takes it down. */
    Optional<Decision> of(List<Line> places) {
        double unserved = places.stream()
                .filter(line -> own.isEmpty() || own.contains(line.key().location()))
                .mapToDouble(line -> line.shortfall().unavoidable())
                .sum();
        Listed listed = Listed.of(places, draft.report().asOf());
        boolean short_ = listed.status() == Listed.Status.OUT || listed.status() == Listed.Status.LOW;
        if (!short_ || unserved < 1 || listed.availableFrom().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Decision(
                Action.CHANGE_PROMISE,
                new SeriesKey(listed.product().sku(), ""),
                listed.product().name(),
                Math.round(unserved) * fee(listed.product()),
                0,
                Optional.empty(),
                texts.get("decision.promise", texts.date(listed.availableFrom().get()), texts.whole(unserved)),
                texts.get(
                        listed.status() == Listed.Status.OUT ? "decision.promise.out" : "decision.promise.low",
                        texts.whole(listed.onHand()),
                        texts.decimal(listed.perDay())),
                Optional.of(draft.report().asOf())));
    }

    private double fee(Product product) {
        Optional<Money> price = product.price()
                .filter(money -> money.currency().equals(draft.report().currency()));
        Optional<ErrorIndex> index = draft.report().desk().index();
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
