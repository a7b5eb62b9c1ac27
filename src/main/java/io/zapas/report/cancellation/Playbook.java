package io.zapas.report.cancellation;

import io.zapas.advice.Action;
import io.zapas.advice.Decision;
import io.zapas.advice.RootCauses;
import io.zapas.cancellation.Cause;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.cost.CostReport.CauseLoss;
import io.zapas.cancellation.cost.CostReport.SkuLoss;
import io.zapas.cancellation.cost.Loss;
import io.zapas.cancellation.driver.Dimension;
import io.zapas.cancellation.driver.Driver;
import io.zapas.cancellation.driver.Family;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.shop.SeriesKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What to do about the causes of cancellations, in the shop's own figures: by product for what lies at the stock, by driver for
 * what lies at people and carriers. Each is worth what it would save in the next 30 days.
 */
public final class Playbook {
    private static final int PRODUCTS = 40;
    /** Fewer cancelled lines are everyday slips. */
    private static final int LEAST = 3;

    private static final SeriesKey NOWHERE = new SeriesKey("", "");

    private final SheetContext draft;
    private final Texts texts;
    private final DriverWords words;
    private final Map<SeriesKey, Line> lines = new HashMap<>();

    public Playbook(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.words = new DriverWords(draft);
    }

    public List<Decision> decisions() {
        RootCauses roots = draft.report().desk().roots().orElse(null);
        if (roots == null) {
            return List.of();
        }
        List<SkuLoss> products = roots.costs().skus().stream()
                .filter(one -> one.loss().currency().equals(draft.report().currency()))
                .filter(one -> one.loss().recent() > 0 && one.loss().lines() >= LEAST)
                .filter(one -> plays(one.cause()))
                .limit(PRODUCTS)
                .toList();
        look(products);
        List<Decision> found = new ArrayList<>();
        products.forEach(one -> found.add(product(one)));
        roots.drivers().drivers().forEach(driver -> driver(driver, roots).ifPresent(found::add));
        return found;
    }

    private static boolean plays(Cause cause) {
        return action(cause).isPresent();
    }

    private static Optional<Action> action(Cause cause) {
        return switch (KnownCause.of(cause)) {
            case QUALITY -> Optional.of(Action.INSPECT);
            case STOCK_RECORD_WRONG -> Optional.of(Action.COUNT_STOCK);
            case OVERSOLD -> Optional.of(Action.CORRECT_LISTING);
            case SUPPLY_DISRUPTION, NOT_REORDERED, DEMAND_SURPRISE, STOCK_SHORTAGE -> Optional.of(Action.SAFETY_STOCK);
            default -> Optional.empty();
        };
    }

    private void look(List<SkuLoss> products) {
        Map<SeriesKey, Boolean> wanted = new HashMap<>();
        products.forEach(one -> wanted.put(new SeriesKey(one.sku(), one.location()), true));
        if (!wanted.isEmpty()) {
            draft.lines().forEach(line -> {
                if (wanted.containsKey(line.key())) {
                    lines.put(line.key(), line);
                }
            });
        }
    }

    private Decision product(SkuLoss one) {
        SeriesKey key = new SeriesKey(one.sku(), one.location());
        Action action = action(one.cause()).orElseThrow();
        return new Decision(
                action,
                key,
                words.product(one.sku()),
                one.loss().ifFixed(),
                0,
                Optional.empty(),
                texts.get(
                        "playbook." + one.cause().id(),
                        supplier(key),
                        onHand(key),
                        one.worst().map(spell -> texts.whole(spell.units())).orElse("0"),
                        one.worst().map(spell -> texts.date(spell.from())).orElse("—"),
                        one.worst().map(spell -> texts.date(spell.to())).orElse("—"),
                        safety(key),
                        delay(key)),
                why(draft.cause(one.cause()), one.loss()),
                Optional.of(draft.report().asOf()));
    }

    private String why(String cause, Loss loss) {
        return texts.get(
                "playbook.why",
                cause,
                texts.whole(loss.lines()),
                texts.whole(loss.recent()),
                texts.money(loss.total(), loss.currency()));
    }

    private String supplier(SeriesKey key) {
        return Optional.ofNullable(lines.get(key))
                .map(line -> line.plan().terms().supplier())
                .filter(name -> !name.isEmpty())
                .orElse(texts.get("supplier.unnamed"));
    }

    private String onHand(SeriesKey key) {
        return Optional.ofNullable(lines.get(key))
                .filter(line -> line.plan().position().known())
                .map(line -> texts.whole(line.plan().position().onHand()))
                .orElse("?");
    }

    private String safety(SeriesKey key) {
        return Optional.ofNullable(lines.get(key))
                .map(line -> texts.whole(Math.max(0, line.plan().waterfall().safetyStock())))
                .orElse("?");
    }

    /** Mean days late of the supplier's received orders. */
    private String delay(SeriesKey key) {
        return draft.report().suppliers().stream()
                .filter(record -> record.supplier().equals(supplier(key)) && record.received() > 0)
                .map(record -> texts.whole(Math.max(0, record.meanDelayDays())))
                .findFirst()
                .orElse("?");
    }

    private Optional<Decision> driver(Driver driver, RootCauses roots) {
        return switch (driver.family()) {
            case PROCESSING -> Optional.of(driver(driver, Action.TRAIN, KnownCause.PROCESSING_ERROR.id(), roots));
            case CARRIER -> Optional.of(driver(driver, Action.CHANGE_CARRIER, KnownCause.CARRIER_LATE.id(), roots));
            case STOCK, QUALITY, OTHER -> Optional.empty();
        };
    }

    private Decision driver(Driver driver, Action action, String cause, RootCauses roots) {
        boolean onWeekday = driver.where().stream().anyMatch(trait -> trait.dimension() == Dimension.WEEKDAY);
        String kind = driver.family() == Family.PROCESSING && onWeekday
                ? "weekday"
                : driver.family().name().toLowerCase(Locale.ROOT);
        return new Decision(
                action,
                driver.where().stream()
                        .filter(trait -> trait.dimension() == Dimension.SKU)
                        .findFirst()
                        .map(trait -> new SeriesKey(trait.value(), ""))
                        .orElse(NOWHERE),
                words.where(driver),
                worth(driver, cause, roots),
                0,
                Optional.empty(),
                texts.get("playbook." + kind, words.where(driver)),
                words.sentence(driver),
                due(driver));
    }

    /** Its share of what its cause will cost in the next 30 days. */
    private double worth(Driver driver, String cause, RootCauses roots) {
        return roots.costs().causes().stream()
                .filter(one -> one.cause().id().equals(cause))
                .map(CauseLoss::loss)
                .filter(loss -> loss.currency().equals(draft.report().currency()) && loss.lines() > 0)
                .mapToDouble(loss -> loss.ifFixed() * Math.min(1, driver.excess() / loss.lines()))
                .sum();
    }

    /** Before the next bad weekday, else within a week. */
    private Optional<LocalDate> due(Driver driver) {
        LocalDate asOf = draft.report().asOf();
        return driver.where().stream()
                .filter(trait -> trait.dimension() == Dimension.WEEKDAY)
                .findFirst()
                .map(trait -> asOf.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(trait.value()))))
                .or(() -> Optional.of(asOf.plusDays(7)));
    }
}
