package io.zapas.cancellation.driver;

import io.zapas.shop.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A segment of order lines that is cancelled more often than the others. Rates are shares of lines, 0..1.
 *
 * @param family what kind of cancellation it is about
 * @param where one trait, or two that hold together
 * @param lines of the period, {@code cancelled} of them for a cause of the family
 * @param rate drawn towards the dimension's usual rate (beta-binomial), {@code low} and {@code high} its 90 % interval
 * @param otherRate of all lines outside the segment and outside the drivers named before it
 * @param lift rate without what the drivers named before explain / other rate
 * @param excess cancelled lines beyond {@code otherRate}, without what the drivers named before it explain
 * @param money price of the goods of that excess; empty if no prices are told
 * @param q false discovery rate at which it is named: among drivers with at most this q, at most this share is chance
 * @param check whether it holds within another dimension's strata
 * @param before rate of the same segment in the period before; empty if it had too few lines
 */
public record Driver(
        Family family,
        List<Trait> where,
        long lines,
        long cancelled,
        double rate,
        double low,
        double high,
        double otherRate,
        double lift,
        double excess,
        Optional<Money> money,
        double q,
        Check check,
        OptionalDouble before) {

    /** One value of one dimension. */
    public record Trait(Dimension dimension, String value) {}

    /**
     * Simpson check: cancelled lines against those expected if every stratum of the other dimension had its own rate.
     *
     * @param within the dimension that explains most of it
     * @param lift cancelled / expected within its strata
     * @param chance of so many cancelled lines if the other dimension were all there is
     * @param comparable share of the segment's lines whose stratum has lines outside the segment to compare with
     */
    public record Check(Optional<Dimension> within, double lift, double chance, double comparable) {}
}
