package io.zapas.report;

import io.zapas.advice.Buying;
import io.zapas.advice.PlannedItem;
import io.zapas.ordering.quantity.Decided;
import io.zapas.ordering.quantity.Planner;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.terms.Lateness;
import io.zapas.ordering.terms.Resolved;
import io.zapas.ordering.terms.Terms;
import io.zapas.report.quality.SampleShop;
import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sample shop with costs of lost and of held units, and with what stands behind its recommendations. */
public final class Decorated {
    private Decorated() {}

    public static ShopReport report(int items, Buying buying) {
        ShopReport plain = SampleShop.report(items);
        List<PlannedItem> decided = new ArrayList<>();
        plain.items().forEach(item -> decided.add(decided(item)));
        ShopReport report = SampleShop.with(decided);
        return report.with(report.situation().with(buying));
    }

    private static PlannedItem decided(PlannedItem item) {
        Decided decided = Planner.decide(
                item.key().sku(),
                item.key().location(),
                item.outcome(),
                item.recommendation().position(),
                new Resolved(
                        priced(item.recommendation().terms(), item.product().price()),
                        List.of(),
                        new Lateness(new double[0])),
                Policy.USUAL,
                SampleShop.AS_OF);
        return new PlannedItem(
                item.key(),
                item.product(),
                decided.recommendation(),
                decided.detail(),
                item.history(),
                item.outcome(),
                item.abc(),
                item.xyz(),
                item.platform());
    }

    private static Terms priced(Terms terms, Optional<Money> price) {
        Optional<BigDecimal> cost = terms.unitCost();
        return new Terms(
                terms.supplier(),
                terms.leadTimeDays(),
                terms.leadTimeSdDays(),
                terms.reviewDays(),
                Math.max(1, terms.moq()),
                terms.packSize(),
                terms.maxStock(),
                cost,
                cost.map(paid -> price.orElseThrow().amount().subtract(paid)),
                cost.map(paid -> paid.multiply(new BigDecimal("0.0007"))),
                terms.serviceLevel(),
                terms.doNotOrder(),
                terms.currency(),
                terms.assumed());
    }
}
