package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.KnownCause;
import io.zapas.shop.orders.Returned;
import io.zapas.shop.supply.SupplyLine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways of telling from facts why a line was cancelled. A new one is a method here, its line in {@link #ALL}, a key in {@link
 * EvidenceKeys} with its sentence in every language, and a test.
 */
final class EvidenceRules {
    /** Each is silent where it has nothing to say. Their order decides nothing. */
    static final List<Rule> ALL = List.of(
            EvidenceRules::livesOnInSibling,
            LateHandOver::findings,
            EvidenceRules::defectiveBatch,
            EvidenceRules::supplyLateOrShort,
            EvidenceRules::demandSurprise,
            EvidenceRules::notReordered,
            EvidenceRules::oversold,
            EvidenceRules::recordWrong,
            EvidenceRules::returnSaysWhy,
            EvidenceRules::uncollected);

    /** One of them. */
    @FunctionalInterface
    interface Rule {
        List<Finding> look(CancelledCase about);
    }

    /**
     * What one rule holds to be the cause of one cancellation.
     *
     * @param strength 0..1: how often the rule is right where nothing else is known
     * @param evidence the sentence with its figures
     */
    record Finding(Cause cause, double strength, Evidence evidence) {
        static List<Finding> of(Cause cause, double strength, String key, Object... figures) {
            var arguments = Stream.of(figures).map(String::valueOf).toList();
            return List.of(new Finding(cause, strength, new Evidence(key, arguments)));
        }
    }

    private static final List<Finding> SILENT = List.of();

    /** An order overdue for longer is a forgotten entry, a delivery longer ago has been sold. */
    private static final int LONGEST_SUPPLY_DAYS = 90;

    private static final int FORTNIGHTS = 6;
    private static final int FORTNIGHT = 14;
    /** Below this many units a surprise is a handful of buyers. */
    private static final int FEWEST_WANTED = 6;

    private static final double SOME_WERE_SERVED = 0.6;

    private EvidenceRules() {}

    /** The same SKU lives on in another posting of the same order: the posting was split or entered twice, no order was lost. */
    static List<Finding> livesOnInSibling(CancelledCase about) {
        boolean lives = !about.line().cancelledAfterHandOver() && about.book().hasLivingSibling(about.line());
        return lives
                ? Finding.of(about.cause(KnownCause.SPLIT_POSTING), 0.9, EvidenceKeys.LIVES_ON_IN_SIBLING)
                : SILENT;
    }

    /**
     * Of the SKU's orders of the same weeks far more came back for defects than usual (binomial tail below 0.1 %): what was
     * cancelled of them before hand-over, above the usual rate, probably was unfit to send.
     */
    static List<Finding> defectiveBatch(CancelledCase about) {
        if (!about.isFromOwnStockBeforeHandOver()
                || about.book().handOvers().overdue(about.line()) != HandOvers.Overdue.NO) {
            return SILENT;
        }
        var defects = about.book().defects(about.line());
        double strength =
                0.97 * about.book().burst(about.line(), OrderHistoryIndex.BATCH).excess();
        return !defects.isReal() || strength <= 0
                ? SILENT
                : Finding.of(
                        about.cause(KnownCause.QUALITY),
                        strength,
                        EvidenceKeys.DEFECTS_RETURNED,
                        defects.cancelled(),
                        defects.lines(),
                        defects.from(),
                        defects.from().plusDays(defects.days() - 1L));
    }

    /** Nothing in stock, and a purchase order for it was overdue on the day of cancelling, or the last one had come short. */
    static List<Finding> supplyLateOrShort(CancelledCase about) {
        if (!about.isOutOfStock()) {
            return SILENT;
        }
        var cause = about.cause(KnownCause.SUPPLY_DISRUPTION);
        return overdue(about)
                .map(late -> Finding.of(
                        cause,
                        about.lacking() * 0.95,
                        EvidenceKeys.SUPPLY_OVERDUE,
                        about.snapshotsWithout(),
                        about.snapshotsTold(),
                        late.po(),
                        late.supplier(),
                        late.expectedOn(),
                        ChronoUnit.DAYS.between(late.expectedOn(), about.cancelled())))
                .or(() -> lastShort(about)
                        .map(part -> Finding.of(
                                cause,
                                about.lacking() * 0.75,
                                EvidenceKeys.SUPPLY_SHORT,
                                about.snapshotsWithout(),
                                about.snapshotsTold(),
                                part.po(),
                                part.supplier(),
                                part.receivedQuantity(),
                                part.quantity())))
                .orElse(SILENT);
    }

    private static Optional<SupplyLine> overdue(CancelledCase about) {
        return about.supply().stream()
                .filter(line -> line.isOpenOn(about.ordered())
                        && line.expectedOn().isBefore(about.cancelled())
                        && isRecent(line.expectedOn(), about.cancelled()))
                .findFirst();
    }

    private static Optional<SupplyLine> lastShort(CancelledCase about) {
        return about.supply().stream()
                .filter(line -> line.receivedOn()
                        .filter(on -> !on.isAfter(about.ordered()) && isRecent(on, about.ordered()))
                        .isPresent())
                .max(Comparator.comparing(line -> line.receivedOn().orElseThrow()))
                .filter(line -> line.receivedQuantity() < 0.95 * line.quantity());
    }

    private static boolean isRecent(LocalDate day, LocalDate then) {
        return ChronoUnit.DAYS.between(day, then) <= LONGEST_SUPPLY_DAYS;
    }

    /**
     * Nothing in stock, and in the two weeks up to the order more was wanted than the 95 % range of what the twelve weeks before let
     * expect: mean of two weeks + 1.96 standard deviations, the variance not below the mean's. It reads no forecast, so that it
     * judges a past day by what was known on that day.
     */
    static List<Finding> demandSurprise(CancelledCase about) {
        if (!about.isOutOfStock()) {
            return SILENT;
        }
        var from = about.ordered().minusDays(FORTNIGHT - 1);
        long wanted = about.book().units(about.line(), from, about.ordered());
        double sum = 0;
        double squares = 0;
        for (int i = 1; i <= FORTNIGHTS; i++) {
            var start = from.minusDays((long) FORTNIGHT * i);
            double units = about.book().units(about.line(), start, start.plusDays(FORTNIGHT - 1));
            sum += units;
            squares += units * units;
        }
        double mean = sum / FORTNIGHTS;
        double variance = Math.max(mean, (squares - sum * mean) / (FORTNIGHTS - 1));
        long upper = (long) Math.ceil(mean + 1.96 * Math.sqrt(variance));
        return sum > 0 && wanted >= FEWEST_WANTED && wanted > upper
                ? Finding.of(
                        about.cause(KnownCause.DEMAND_SURPRISE),
                        about.lacking() * 0.8,
                        EvidenceKeys.DEMAND_ABOVE_RANGE,
                        wanted,
                        Math.round(mean),
                        upper)
                : SILENT;
    }

    /**
     * Nothing in stock, no purchase order overdue, and nothing on order, or only something expected after the day of cancelling:
     * it should have been ordered earlier. Silent for a SKU of which no purchase order was ever entered.
     */
    static List<Finding> notReordered(CancelledCase about) {
        var open = about.supply().stream()
                .filter(line -> line.isOpenOn(about.ordered()))
                .toList();
        boolean overdue = open.stream().anyMatch(line -> line.expectedOn().isBefore(about.cancelled()));
        if (!about.isOutOfStock() || about.supply().isEmpty() || overdue) {
            return SILENT;
        }
        var cause = about.cause(KnownCause.NOT_REORDERED);
        double strength = about.lacking() * (0.4 + 0.35 * about.emptyShare());
        return open.stream()
                .min(Comparator.comparing(SupplyLine::expectedOn))
                .map(next -> Finding.of(
                        cause,
                        strength,
                        EvidenceKeys.ORDERED_TOO_LATE,
                        about.snapshotsWithout(),
                        about.snapshotsTold(),
                        next.po(),
                        next.orderedOn(),
                        next.expectedOn()))
                .orElseGet(() -> Finding.of(
                        cause,
                        strength,
                        EvidenceKeys.NOTHING_ON_ORDER,
                        about.snapshotsWithout(),
                        about.snapshotsTold(),
                        about.ordered()));
    }

    /**
     * Stock is shown, but more is reserved than that: more was promised than there was. Whoever oversells serves the first buyers;
     * where nobody at all was served the stock was not there.
     */
    static List<Finding> oversold(CancelledCase about) {
        boolean soldOut = about.shown() == CancelledCase.Shown.EMPTY && about.isOverbooked();
        boolean shown = soldOut || about.shown() == CancelledCase.Shown.OVERBOOKED;
        return !about.isLacking() || !shown
                ? SILENT
                : Finding.of(
                        about.cause(KnownCause.OVERSOLD),
                        about.lacking() * (soldOut ? 0.8 : 0.9),
                        EvidenceKeys.MORE_PROMISED_THAN_THERE,
                        about.unitsShown(),
                        about.unitsReserved(),
                        about.book().openUnits(about.line(), about.ordered()),
                        about.burst().cancelled(),
                        about.burst().lines());
    }

    /**
     * Stock is shown, not promised away or nobody served from it, and yet the orders are cancelled. The more of the orders around are
     * served, the less can the stock have been missing: the strength falls with the share of those that were not cancelled.
     */
    static List<Finding> recordWrong(CancelledCase about) {
        if (!about.isLacking() || about.shown() != CancelledCase.Shown.STOCKED) {
            return SILENT;
        }
        double unserved = about.isDeclared(KnownCause.STOCK_SHORTAGE)
                ? 0.8
                : about.nobodyWasServed()
                        ? about.book().burst(about.line(), 3).cancelledShare()
                        : SOME_WERE_SERVED * about.unserved();
        return Finding.of(
                about.cause(KnownCause.STOCK_RECORD_WRONG),
                about.lacking() * unserved,
                EvidenceKeys.SHOWN_BUT_NOT_THERE,
                about.unitsShown(),
                about.unitsReserved(),
                about.burst().cancelled(),
                about.burst().lines());
    }

    /** The parcel came back, and the returns report says why. */
    static List<Finding> returnSaysWhy(CancelledCase about) {
        Optional<Returned> back = about.line().cancelledAfterHandOver()
                ? about.book().records().returned(about.line())
                : Optional.empty();
        return back.flatMap(about.book().records()::cause)
                .map(cause -> Finding.of(
                        cause, 0.9, EvidenceKeys.RETURN_SAYS, back.orElseThrow().reason()))
                .orElse(SILENT);
    }

    /**
     * Cancelled after hand-over, and later than nine of ten parcels have long been delivered: it lay at the pick-up point until its
     * storage period ended. Sooner than that buyer and carrier cannot be told apart, and the rule is silent.
     */
    static List<Finding> uncollected(CancelledCase about) {
        var line = about.line();
        if (!line.cancelledAfterHandOver()
                || line.shippedAt().isEmpty()
                || line.cancelledAt().isEmpty()) {
            return SILENT;
        }
        long hours = Duration.between(line.shippedAt().get(), line.cancelledAt().get())
                .toHours();
        double usual = about.book().handOvers().usualTransitHours();
        return hours > usual
                ? Finding.of(
                        about.cause(KnownCause.NOT_COLLECTED),
                        0.75,
                        EvidenceKeys.LONG_AFTER_ARRIVAL,
                        hours / 24,
                        Math.round(usual / 24))
                : SILENT;
    }
}
