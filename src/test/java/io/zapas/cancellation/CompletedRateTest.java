package io.zapas.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.maturity.WeekRate;
import io.zapas.shop.orders.OrderLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Weeks that are not finished: what is said of them against what is true of them in the end. */
class CompletedRateTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 21);
    private static final int DAYS = 7 * 30;
    private static final int SHOPS = 100;

    /** Rates that wander from week to week, delays of one to thirty days, parcels delivered meanwhile. */
    private static WeekRate[] newest(Random dice, double[] truth) {
        var tally = new CancellationTally(AS_OF);
        double level = 0.06 + 0.06 * dice.nextDouble();
        int perDay = 15 + dice.nextInt(60);
        double rate = level;
        long[] lines = new long[4];
        long[] cancelled = new long[4];
        for (int back = DAYS; back >= 1; back--) {
            rate = back % 7 == 0 ? level * Math.exp(0.15 * dice.nextGaussian()) : rate;
            for (int i = 0; i < perDay; i++) {
                boolean late = dice.nextDouble() < rate;
                int age = (int) Math.min(30, Math.floor(-7 * Math.log(1 - dice.nextDouble())));
                int week = (back - 1) / 7;
                if (week < 4) {
                    lines[week]++;
                    cancelled[week] += late ? 1 : 0;
                }
                accept(tally, dice, AS_OF.minusDays(back), late, age);
            }
        }
        var weeks = tally.summary().weeks();
        var newest = new WeekRate[4];
        for (int week = 0; week < 4; week++) {
            newest[week] = weeks.get(weeks.size() - 1 - week);
            truth[week] = (double) cancelled[week] / lines[week];
        }
        return newest;
    }

    private static void accept(CancellationTally tally, Random dice, LocalDate day, boolean late, int age) {
        var at = day.plusDays(age);
        boolean known = late && at.isBefore(AS_OF);
        boolean delivered = !late && day.plusDays(5L + dice.nextInt(20)).isBefore(AS_OF);
        var line = known
                ? SampleLine.cancelled().on(day).cancelledOn(at).line()
                : (delivered ? SampleLine.delivered() : SampleLine.delivered().state(OrderLine.State.OPEN))
                        .on(day)
                        .line();
        tally.accept(
                line,
                known
                        ? Verdict.of(Cause.UNCLEAR, Fault.UNCLEAR, 0, EvidenceKeys.NOTHING_DECLARED)
                        : Verdict.NOT_CANCELLED);
    }

    @Test
    void theIntervalOfTheCompletedRateCoversTheTruthAsOftenAsItSays() {
        var dice = new Random(20260921);
        int inside = 0;
        double error = 0;
        double observedError = 0;
        List<Double> widths = new ArrayList<>();
        for (int shop = 0; shop < SHOPS; shop++) {
            double[] truth = new double[4];
            var weeks = newest(dice, truth);
            for (int week = 0; week < 4; week++) {
                var told = weeks[week];
                boolean covered =
                        told.completedLow() <= truth[week] + 1e-9 && truth[week] <= told.completedHigh() + 1e-9;
                inside += covered ? 1 : 0;
                error += told.completedRate() - truth[week];
                observedError += told.observedRate() - truth[week];
                widths.add(told.completedHigh() - told.completedLow());
            }
        }
        double share = inside / (4.0 * SHOPS);
        double bias = error / (4.0 * SHOPS);
        System.out.printf(
                "completed rate: covered %.1f %%, bias %.4f (as observed %.4f), mean width %.4f%n",
                100 * share,
                bias,
                observedError / (4.0 * SHOPS),
                widths.stream().mapToDouble(w -> w).average().orElse(0));

        assertThat(share).isBetween(0.85, 0.98);
        assertThat(bias).isCloseTo(0, within(0.004));
        assertThat(observedError / (4.0 * SHOPS)).isLessThan(-0.02);
    }

    @Test
    void aFinishedWeekHasNoInterval() {
        var tally = new CancellationTally(AS_OF);
        for (int back = 120; back >= 60; back--) {
            for (int i = 0; i < 20; i++) {
                accept(tally, new Random(i), AS_OF.minusDays(back), i == 0, 2);
            }
        }
        assertThat(tally.summary().weeks()).allSatisfy(week -> {
            assertThat(week.stillHigh()).isZero();
            assertThat(week.completedHigh()).isEqualTo(week.observedRate());
        });
    }
}
