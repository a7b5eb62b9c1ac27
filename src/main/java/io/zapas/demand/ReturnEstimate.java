package io.zapas.demand;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How many of the units handed over come back, and when.
 *
 * @param share of the shop's units handed over, on orders old enough to have come back
 * @param delay {@code delay[k]} = share of the returns that are back {@code k} days after the order, sums to 1
 * @param delayMeasured true: from the shop's own returns; false: taken as spread over days 21 to 35 after the order
 * @param sellableShare part of the returned units taken to be fit for sale, a setting
 * @param matureDays orders at least so old tell the share
 */
public record ReturnEstimate(
        double share, double[] delay, boolean delayMeasured, double sellableShare, int matureDays) {
    /** Units by which a SKU's own share is drawn to the shop's. */
    static final double SHOP_UNITS = 20;

    static final int LONGEST = 120;
    private static final int FEWEST = 20;
    private static final int ASSUMED_FROM = 21;
    private static final int ASSUMED_TO = 35;

    /** @param received units by days since the order, {@code [LONGEST + 1]} */
    static ReturnEstimate of(Stream<PlaceLog> places, long[] received, int asOf, double sellableShare) {
        long units = Arrays.stream(received).sum();
        boolean measured = units >= FEWEST;
        double[] delay = new double[LONGEST + 1];
        Arrays.setAll(delay, day -> measured ? (double) received[day] / units : assumed(day));
        int mature = matureAfter(delay);
        long[] sums = new long[2];
        places.map(ReturnForecast.HandedOver::of).forEach(handedOver -> {
            sums[0] += handedOver.all(asOf - mature);
            sums[1] += handedOver.returned(asOf - mature);
        });
        double share = sums[0] == 0 ? 0 : (double) sums[1] / sums[0];
        return new ReturnEstimate(share, delay, measured, sellableShare, mature);
    }

    private static double assumed(int day) {
        return day >= ASSUMED_FROM && day <= ASSUMED_TO ? 1.0 / (ASSUMED_TO - ASSUMED_FROM + 1) : 0;
    }

    /** The day by which nine of ten returns are back. */
    private static int matureAfter(double[] delay) {
        double sum = 0;
        int day = 0;
        while (day < LONGEST && sum < 0.9) {
            sum += delay[day++];
        }
        return day;
    }

    /** A SKU's own share, drawn to the shop's where it has few units: (returned + 20 share) / (handed over + 20). */
    double shareOf(double returned, double handedOver) {
        return (returned + SHOP_UNITS * share) / (handedOver + SHOP_UNITS);
    }

    /** Share of the returns that come on a later day than {@code age} days after the order. */
    double after(int age) {
        double sum = 0;
        for (int day = Math.max(0, age + 1); day <= LONGEST; day++) {
            sum += delay[day];
        }
        return sum;
    }
}
