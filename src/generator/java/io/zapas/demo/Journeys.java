package io.zapas.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Draws what happens to a posting. Times follow a real shop's: accept to cut-off median 5.4 days, hand-over after the
 * cut-off median 1.3 h and 99 % within 4.3 h, accept to delivery median 10.2 days and 95 % within 17.2. Everything is
 * settled within 30 days.
 */
final class Journeys {
    private static final double DAY = 86_400;
    private static final double HOUR = 3_600;

    private final Settings settings;
    private final Plants plants;
    private final Calendar calendar;
    private final Dice dice;

    Journeys(Settings settings, Plants plants, Calendar calendar) {
        this.settings = settings;
        this.plants = plants;
        this.calendar = calendar;
        this.dice = new Dice(settings.seed(), "journeys");
    }

    /** A single-line posting carries its product's plants; one of several lines only those of its place and day. */
    Journey draw(LocalDateTime acceptedAt, Optional<OwnWarehouse> own, Product product, FbsShelf.Promise promise) {
        Journey plain = undisturbed(acceptedAt);
        if (promise.isBroken()) {
            LocalDateTime at = before(acceptedAt.plusSeconds(seconds(dice.uniform(0.6, 3.1) * DAY)), plain);
            return plain.cancelled(at, CancelReason.OUT_OF_STOCK, promise.cause());
        }
        if (own.isEmpty()) {
            return everyday(plain, false);
        }
        int day = calendar.indexOf(acceptedAt);
        if (plants.isDefective(product, day) && dice.chance(0.15)) {
            LocalDateTime at = before(acceptedAt.plusSeconds(seconds(dice.uniform(0.5, 4) * DAY)), plain);
            return plain.cancelled(at, CancelReason.DEFECTIVE, TrueCause.QUALITY);
        }
        if (plants.isMishandled(day, calendar.date(day).getDayOfWeek()) && dice.chance(0.35)) {
            return mishandled(plain);
        }
        if (plants.isCarrierLate(own.orElseThrow(), calendar.indexOf(plain.cutOff())) && dice.chance(0.7)) {
            return collectedLate(plain);
        }
        return everyday(plain, true);
    }

    /** A posting that was split into others soon after it came in. */
    Journey split(LocalDateTime acceptedAt) {
        LocalDateTime at = acceptedAt.plusSeconds(dice.between(900, 20_000));
        return undisturbed(acceptedAt).cancelled(at, CancelReason.SPLIT, TrueCause.SPLIT);
    }

    private Journey undisturbed(LocalDateTime acceptedAt) {
        double toCutOff = Math.min(11, dice.logNormal(5.5, 0.36));
        LocalDate cutOffDay = acceptedAt.plusSeconds(seconds(toCutOff * DAY)).toLocalDate();
        LocalDateTime cutOff = cutOffDay.atTime(6 + 2 * dice.below(6), 0);
        LocalDateTime firstCutOff = dice.chance(0.04) ? cutOff.minusDays(1) : cutOff;
        LocalDateTime packed = acceptedAt.plusSeconds((long)
                (dice.uniform(0.15, 0.7) * Duration.between(acceptedAt, cutOff).toSeconds()));
        LocalDateTime handedOver = cutOff.plusSeconds(seconds(Math.min(4.9, dice.logNormal(1.3, 0.51)) * HOUR));
        LocalDateTime arrived = handedOver.plusSeconds(seconds(Math.min(10.4, dice.logNormal(3.1, 0.7)) * DAY));
        LocalDateTime delivered = arrived.plusSeconds(seconds(Math.min(4.0, 0.1 + dice.exponential(0.8)) * DAY));
        return new Journey(
                acceptedAt,
                packed,
                firstCutOff,
                cutOff,
                cutOffDay.atTime(20, 59, 59),
                handedOver,
                arrived,
                delivered,
                dice.chance(0.15),
                dice.chance(0.001),
                Optional.empty());
    }

    /** Packed wrongly or forgotten: three in ten are cancelled after the cut-off has passed, the others leave late. */
    private Journey mishandled(Journey plain) {
        LocalDateTime late = plain.cutOff().plusSeconds(seconds(dice.uniform(18, 44) * HOUR));
        if (dice.chance(0.3)) {
            LocalDateTime at = plain.cutOff().plusSeconds(seconds(dice.uniform(5, 30) * HOUR));
            return plain.handedOver(at.plusHours(8)).cancelled(at, CancelReason.SELLER_OTHER, TrueCause.PROCESSING);
        }
        return everyday(plain.handedOver(late), true);
    }

    /** The carrier comes one to three days after the cut-off; every sixth of these orders is given up meanwhile. */
    private Journey collectedLate(Journey plain) {
        Journey late = plain.handedOver(plain.cutOff().plusSeconds(seconds(dice.uniform(26, 70) * HOUR)));
        if (!dice.chance(0.17)) {
            return everyday(late, true);
        }
        double share = dice.uniform(0.3, 0.95);
        LocalDateTime at = late.cutOff().plusSeconds((long)
                (share * Duration.between(late.cutOff(), late.handedOverAt()).toSeconds()));
        double kind = dice.uniform(0, 1);
        CancelReason reason =
                kind < 0.45 ? CancelReason.TOO_LONG : kind < 0.7 ? CancelReason.POSTPONED : CancelReason.UNKNOWN_SYSTEM;
        return late.cancelled(at, reason, TrueCause.CARRIER_LATE);
    }

    private Journey everyday(Journey plain, boolean fbs) {
        double throwOfDice = dice.uniform(0, 1);
        for (Everyday kind : Everyday.ALL) {
            boolean sellers = kind.cause() == TrueCause.EVERYDAY_SELLER;
            throwOfDice -= kind.fbsOnly() && !fbs ? 0 : kind.share() * (sellers && settings.mixedCauses() ? 3 : 1);
            if (throwOfDice < 0) {
                return plain.cancelled(moment(kind.when(), plain), kind.reason(), kind.cause());
            }
        }
        return plain;
    }

    private LocalDateTime moment(Everyday.When when, Journey plain) {
        return switch (when) {
            case BEFORE_HAND_OVER ->
                before(plain.acceptedAt().plusSeconds(600 + seconds(dice.exponential(1.5) * DAY)), plain);
            case ON_THE_WAY -> plain.handedOverAt().plusSeconds(seconds(dice.uniform(1, 9) * DAY));
            case AT_PICKUP_POINT -> {
                LocalDateTime latest = plain.acceptedAt().plusDays(30).minusMinutes(dice.between(1, 600));
                LocalDateTime at = plain.arrivedAt().plusSeconds(seconds(dice.uniform(6, 14) * DAY));
                yield at.isBefore(latest) ? at : latest;
            }
        };
    }

    /** Never after the hand-over. */
    private LocalDateTime before(LocalDateTime at, Journey plain) {
        return at.isBefore(plain.handedOverAt()) ? at : plain.handedOverAt().minusMinutes(dice.between(20, 900));
    }

    private static long seconds(double seconds) {
        return (long) seconds;
    }
}
