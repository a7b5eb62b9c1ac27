package io.zapas.advice;

import io.zapas.ordering.terms.SupplierRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A supplier as the Suppliers sheet shows it; money in the report's currency.
 *
 * @param record of its purchase orders, empty if there are none
 * @param items SKU x location bought from it, {@code toOrder} of them with an order now
 * @param orderValue of the orders now
 * @param atRisk money that ordering now saves
 * @param lostUnits expected to be lost before anything ordered now can arrive
 */
public record SupplierLine(
        String supplier,
        Optional<SupplierRecord> record,
        long items,
        long toOrder,
        double orderValue,
        double atRisk,
        double lostUnits) {

    /** Every supplier of a line or of a purchase order, most money to order first. */
    public static List<SupplierLine> all(Situation situation, Lines lines) {
        Map<String, List<Line>> bought = lines.mostUrgent().stream()
                .collect(Collectors.groupingBy(line -> line.terms().supplier()));
        Map<String, SupplierRecord> records = new HashMap<>();
        situation.suppliers().forEach(record -> records.put(record.supplier(), record));
        TreeSet<String> names = new TreeSet<>(records.keySet());
        names.addAll(bought.keySet());
        return names.stream()
                .map(name -> of(name, records, bought.getOrDefault(name, List.of()), situation))
                .sorted(Comparator.comparingDouble(SupplierLine::orderValue)
                        .reversed()
                        .thenComparing(SupplierLine::supplier))
                .toList();
    }

    private static SupplierLine of(
            String name, Map<String, SupplierRecord> records, List<Line> lines, Situation situation) {
        List<Line> ordered = lines.stream().filter(Line::ordered).toList();
        double value = 0;
        double saved = 0;
        double lost = 0;
        for (Line line : ordered) {
            value += line.orderValue().map(situation::amount).orElse(0.0);
            saved += line.saved().map(situation::amount).orElse(0.0);
        }
        for (Line line : lines) {
            lost += line.shortfall().unavoidable();
        }
        return new SupplierLine(
                name, Optional.ofNullable(records.get(name)), lines.size(), ordered.size(), value, saved, lost);
    }
}
