package io.zapas.ordering.terms;

import io.zapas.shop.supply.Delivery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a supplier's purchase orders show. Days and shares are {@code NaN} where no order was received yet. Orders received
 * before they were ordered are left out.
 *
 * @param lines of purchase orders, {@code received} of them closed, {@code overdue} of the open ones
 * @param promisedDays mean from order to the expected day, of the received
 * @param actualDays mean from order to receipt, {@code slowDays} its 90 % quantile (nearest rank)
 * @param lateShare of received lines that came after the expected day, {@code meanDelayDays} mean days late (early = negative)
 * @param fillRate units received / ordered, of the received lines
 * @param skus bought from it, {@code soleSkus} of them from nobody else
 */
public record SupplierRecord(
        String supplier,
        int lines,
        int received,
        int overdue,
        double promisedDays,
        double actualDays,
        double slowDays,
        double lateShare,
        double meanDelayDays,
        double fillRate,
        int skus,
        int soleSkus) {

    /** One record per supplier, by name. */
    public static List<SupplierRecord> of(List<Delivery> deliveries, LocalDate asOf) {
        Map<String, List<Delivery>> bySupplier = new TreeMap<>();
        Map<String, Set<String>> suppliersOf = new HashMap<>();
        for (Delivery delivery : deliveries) {
            bySupplier
                    .computeIfAbsent(delivery.supplier(), name -> new ArrayList<>())
                    .add(delivery);
            suppliersOf.computeIfAbsent(delivery.sku(), sku -> new HashSet<>()).add(delivery.supplier());
        }
        return bySupplier.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue(), suppliersOf, asOf))
                .toList();
    }

    private static SupplierRecord of(
            String supplier, List<Delivery> lines, Map<String, Set<String>> suppliersOf, LocalDate asOf) {
        List<Delivery> received = lines.stream()
                .filter(line -> line.receivedOn()
                        .filter(day -> !day.isBefore(line.orderedOn()))
                        .isPresent())
                .toList();
        double[] actual = received.stream()
                .mapToDouble(line -> days(line.orderedOn(), line.receivedOn().orElseThrow()))
                .sorted()
                .toArray();
        double[] delay = received.stream()
                .mapToDouble(line -> days(line.expectedOn(), line.receivedOn().orElseThrow()))
                .toArray();
        Set<String> skus = new HashSet<>();
        lines.forEach(line -> skus.add(line.sku()));
        int overdue = (int) lines.stream()
                .filter(line -> line.receivedOn().isEmpty() && line.expectedOn().isBefore(asOf))
                .count();
        double ordered = received.stream().mapToDouble(Delivery::ordered).sum();
        return new SupplierRecord(
                supplier,
                lines.size(),
                received.size(),
                overdue,
                received.stream()
                        .mapToDouble(line -> days(line.orderedOn(), line.expectedOn()))
                        .average()
                        .orElse(Double.NaN),
                Arrays.stream(actual).average().orElse(Double.NaN),
                actual.length == 0 ? Double.NaN : actual[(int) Math.ceil(0.9 * actual.length) - 1],
                delay.length == 0
                        ? Double.NaN
                        : (double) Arrays.stream(delay).filter(days -> days > 0).count() / delay.length,
                Arrays.stream(delay).average().orElse(Double.NaN),
                ordered > 0 ? received.stream().mapToDouble(Delivery::received).sum() / ordered : Double.NaN,
                skus.size(),
                (int) skus.stream()
                        .filter(sku -> suppliersOf.get(sku).size() == 1)
                        .count());
    }

    private static double days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
