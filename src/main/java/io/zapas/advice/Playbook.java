package io.zapas.advice;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.cost.CostReport.CauseLoss;
import io.zapas.cancellation.cost.CostReport.SkuLoss;
import io.zapas.cancellation.cost.Loss;
import io.zapas.cancellation.driver.Dimension;
import io.zapas.cancellation.driver.Driver;
import io.zapas.cancellation.driver.Driver.Trait;
import io.zapas.cancellation.driver.Family;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to do about the causes of cancellations, in the shop's own figures: by product for what lies at the stock, by driver for
 * what lies at people and carriers. Each is worth what it would save in the next 30 days.
 */
final class Playbook {
    private static final int PRODUCTS = 40;

    /** Fewer cancelled lines are everyday slips. */
    private static final int LEAST = 3;

    private static final SeriesKey NOWHERE = new SeriesKey("", "");

    private final Situation situation;
    private final Lines lines;

    Playbook(Situation situation, Lines lines) {
        this.situation = situation;
        this.lines = lines;
    }

    List<Decision> decisions() {
        RootCauses roots = situation.desk().roots().orElse(null);
        if (roots == null) {
            return List.of();
        }
        List<Decision> found = new ArrayList<>();
        roots.costs().skus().stream()
                .filter(one -> one.loss().currency().equals(situation.currency()))
                .filter(one -> one.loss().recent() > 0 && one.loss().lines() >= LEAST)
                .filter(one -> action(one.cause()).isPresent())
                .limit(PRODUCTS)
                .forEach(one -> found.add(product(one, action(one.cause()).orElseThrow())));
        for (Driver driver : roots.drivers().drivers()) {
            switch (driver.family()) {
                case PROCESSING -> found.add(driver(driver, Action.TRAIN, KnownCause.PROCESSING_ERROR, roots));
                case CARRIER -> found.add(driver(driver, Action.CHANGE_CARRIER, KnownCause.CARRIER_LATE, roots));
                case STOCK, QUALITY, OTHER -> {
                    // told by product
                }
            }
        }
        return found;
    }

    /** What to do at the product itself; empty where its cause lies elsewhere. */
    private static Optional<Action> action(Cause cause) {
        return switch (KnownCause.of(cause)) {
            case QUALITY -> Optional.of(Action.INSPECT);
            case STOCK_RECORD_WRONG -> Optional.of(Action.COUNT_STOCK);
            case OVERSOLD -> Optional.of(Action.CORRECT_LISTING);
            case SUPPLY_DISRUPTION, NOT_REORDERED, DEMAND_SURPRISE, STOCK_SHORTAGE -> Optional.of(Action.SAFETY_STOCK);
            default -> Optional.empty();
        };
    }

    private Decision product(SkuLoss one, Action action) {
        SeriesKey key = new SeriesKey(one.sku(), one.location());
        Optional<Line> line = lines.find(key);
        Loss loss = one.loss();
        String supplier = line.map(each -> each.terms().supplier()).orElse("");
        return Decision.of(
                action,
                key,
                lines.product(one.sku()).map(Product::name).orElse(""),
                loss.ifFixed(),
                List.of(Sentence.of(
                        "playbook." + one.cause().id(),
                        new Sentence.Supplier(supplier),
                        line.filter(each -> each.plan().position().known())
                                .<Object>map(each -> each.plan().position().onHand())
                                .orElse("?"),
                        one.worst().<Object>map(spell -> spell.units()).orElse("0"),
                        one.worst().<Object>map(spell -> spell.from()).orElse("—"),
                        one.worst().<Object>map(spell -> spell.to()).orElse("—"),
                        line.<Object>map(each -> Math.round(
                                        Math.max(0, each.plan().waterfall().safetyStock())))
                                .orElse("?"),
                        delay(supplier))),
                Sentence.of(
                        "playbook.why",
                        one.cause(),
                        loss.lines(),
                        loss.recent(),
                        new Money(loss.total(), loss.currency())),
                Optional.of(situation.asOf()));
    }

    /** Mean days late of the supplier's received orders. */
    private Object delay(String supplier) {
        return situation.suppliers().stream()
                .filter(record -> !supplier.isEmpty() && record.supplier().equals(supplier) && record.received() > 0)
                .<Object>map(record -> Math.round(Math.max(0, record.meanDelayDays())))
                .findFirst()
                .orElse("?");
    }

    private Decision driver(Driver driver, Action action, KnownCause cause, RootCauses roots) {
        boolean onWeekday = traits(driver, Dimension.WEEKDAY).findAny().isPresent();
        String kind = driver.family() == Family.PROCESSING && onWeekday
                ? "weekday"
                : driver.family().name().toLowerCase(Locale.ROOT);
        return new Decision(
                action,
                traits(driver, Dimension.SKU)
                        .findFirst()
                        .map(sku -> new SeriesKey(sku, ""))
                        .orElse(NOWHERE),
                "",
                Optional.of(driver),
                worth(driver, cause, roots),
                0,
                Optional.empty(),
                List.of(Sentence.of("playbook." + kind, driver)),
                List.of(Sentence.of("driver.sentence", driver)),
                due(driver));
    }

    private static Stream<String> traits(Driver driver, Dimension dimension) {
        return driver.where().stream()
                .filter(trait -> trait.dimension() == dimension)
                .map(Trait::value);
    }

    /** Its share of what its cause will cost in the next 30 days. */
    private double worth(Driver driver, KnownCause cause, RootCauses roots) {
        return roots.costs().causes().stream()
                .filter(one -> KnownCause.of(one.cause()) == cause)
                .map(CauseLoss::loss)
                .filter(loss -> loss.currency().equals(situation.currency()) && loss.lines() > 0)
                .mapToDouble(loss -> loss.ifFixed() * Math.min(1, driver.excess() / loss.lines()))
                .sum();
    }

    /** Before the next bad weekday, else within a week. */
    private Optional<LocalDate> due(Driver driver) {
        LocalDate asOf = situation.asOf();
        return traits(driver, Dimension.WEEKDAY)
                .findFirst()
                .map(day -> asOf.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(day))))
                .or(() -> Optional.of(asOf.plusDays(7)));
    }
}
