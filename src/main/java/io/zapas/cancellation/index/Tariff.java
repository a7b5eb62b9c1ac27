package io.zapas.cancellation.index;

import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the platform charges for cancellations by the seller's fault, in force from a day on.
 *
 * <p>fee of an order = min(price x share of the zone, cap); the cap is converted where a rate is told. Source of the figures:
 * the platform's own tariff pages, kept as dated configuration in {@code tariffs/}.
 *
 * @param windowDays the index of a day counts so many days before it, without the day itself
 * @param daysLeftOut further days before the day itself that do not count yet
 * @param zones ascending, the last one without an upper end
 * @param rates units of the cap's currency for one unit of another
 */
public record Tariff(
        LocalDate from,
        String name,
        int windowDays,
        int daysLeftOut,
        List<Zone> zones,
        BigDecimal cap,
        String capCurrency,
        Map<String, BigDecimal> rates) {
    /**
     * A zone of the error index.
     *
     * @param zone machine name: green, blue, yellow, orange, red
     * @param upTo greatest index of the zone, as a share
     * @param fee share of the price for each cancellation by the seller's fault
     */
    public record Zone(String zone, BigDecimal upTo, BigDecimal fee) {}

    /** The index is published in hundredths of a percent. */
    private static final int DIGITS = 4;

    public Tariff {
        zones = zones.stream().sorted(Comparator.comparing(Zone::upTo)).toList();
        rates = Map.copyOf(rates);
    }

    /** The tariff in force on a day: the newest that has begun, else the first. */
    public static Tariff on(LocalDate day, List<Tariff> tariffs) {
        return tariffs.stream()
                .filter(tariff -> !tariff.from().isAfter(day))
                .max(Comparator.comparing(Tariff::from))
                .or(() -> tariffs.stream().min(Comparator.comparing(Tariff::from)))
                .orElseThrow(() -> new IllegalArgumentException("expected at least one tariff, was none"));
    }

    public Zone zone(double index) {
        return zones.stream()
                .filter(zone -> rounded(index).compareTo(zone.upTo()) <= 0)
                .findFirst()
                .orElse(zones.get(zones.size() - 1));
    }

    /** Most cancellations of so many shipments that still lie within a zone. */
    long most(Zone zone, long shipments) {
        long most = (long) Math.floor(zone.upTo().doubleValue() * shipments);
        while (most < shipments && rounded((most + 1.0) / shipments).compareTo(zone.upTo()) <= 0) {
            most++;
        }
        return most;
    }

    private static BigDecimal rounded(double index) {
        return BigDecimal.valueOf(index).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** Fee for one order, in the currency of its price; not capped where no rate tells the cap in that currency. */
    public Money fee(Money price, Zone zone) {
        BigDecimal share = price.amount().multiply(zone.fee());
        BigDecimal fee = capIn(price.currency()).map(share::min).orElse(share);
        return new Money(fee.setScale(2, RoundingMode.HALF_UP), price.currency());
    }

    /** The cap in a currency; empty if no rate tells it. */
    public Optional<BigDecimal> capIn(String currency) {
        if (currency.equals(capCurrency)) {
            return Optional.of(cap);
        }
        return Optional.ofNullable(rates.get(currency)).map(rate -> cap.divide(rate, 2, RoundingMode.HALF_UP));
    }
}
