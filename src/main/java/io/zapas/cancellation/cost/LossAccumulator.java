package io.zapas.cancellation.cost;

import java.math.BigDecimal;

/** Running sums of one cause or SKU in one currency, in hundredths, so that the order of lines changes nothing. */
final class LossAccumulator {
    private final long[] fees;
    long lines;
    long recent;
    long goods;
    long margin;
    long logistics;

    /** @param zones of the tariff */
    LossAccumulator(int zones) {
        fees = new long[zones];
    }

    void charge(int zone, BigDecimal fee) {
        fees[zone] += hundredths(fee);
    }

    long fees(int zone) {
        return zone < fees.length ? fees[zone] : 0;
    }

    Loss toLoss(String currency, int zone, BigDecimal rating) {
        return new Loss(
                currency, lines, recent, money(goods), money(margin), money(fees(zone)), money(logistics), rating);
    }

    static long hundredths(BigDecimal amount) {
        return Math.round(amount.doubleValue() * 100);
    }

    static BigDecimal money(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
