package io.zapas.demo;

/**
 * @param peakDay day of the year with the highest demand
 * @param swing relative height of the yearly wave, 0 to 1
 * @param returnShare share of delivered lines that buyers send back
 */
record Category(String name, String prefix, int peakDay, double swing, double returnShare) {
    double season(int dayOfYear) {
        return 1 + swing * StrictMath.cos(2 * Math.PI * (dayOfYear - peakDay) / 365.25);
    }
}
