package io.zapas.ordering.terms;

import io.zapas.shop.supply.PurchaseOrder;
import io.zapas.shop.supply.StatedTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds for a supplier as a whole, in whatever row of its products it was told. */
final class SupplierTerms {
    private final Map<String, BigDecimal> leastValue = new HashMap<>();
    private final Map<String, Integer> gaps = new HashMap<>();
    private final Map<String, LocalDate> lastOrder = new HashMap<>();

    /** @param stated terms that are heard */
    SupplierTerms(List<StatedTerms> stated, List<PurchaseOrder> orders) {
        for (StatedTerms row : stated) {
            String supplier = row.supplier();
            row.bounds()
                    .minOrderValue()
                    .filter(value -> value.signum() > 0)
                    .ifPresent(value -> leastValue.merge(supplier, value, BigDecimal::max));
            row.bounds().minDaysBetweenOrders().stream()
                    .filter(days -> days >= 0 && days <= TermsResolver.LONGEST_DAYS)
                    .forEach(days -> gaps.merge(supplier, days, Math::max));
        }
        for (PurchaseOrder order : orders) {
            lastOrder.merge(order.supplier(), order.orderedOn(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    Optional<BigDecimal> minOrderValue(String supplier) {
        return supplier.isEmpty() ? Optional.empty() : Optional.ofNullable(leastValue.get(supplier));
    }

    /** Days between two orders at least, 1 if nobody says. */
    int gap(String supplier) {
        return supplier.isEmpty() ? 1 : Math.max(1, gaps.getOrDefault(supplier, 1));
    }

    Optional<LocalDate> notBefore(String supplier) {
        return gap(supplier) == 1
                ? Optional.empty()
                : Optional.ofNullable(lastOrder.get(supplier)).map(day -> day.plusDays(gap(supplier)));
    }
}
