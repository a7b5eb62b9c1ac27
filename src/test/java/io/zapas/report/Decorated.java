package io.zapas.report;

import io.zapas.advice.Buying;
import io.zapas.advice.PlannedItem;
import io.zapas.ordering.quantity.Planner;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.terms.ResolvedTerms;
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
        Recommendation decided = Planner.plan(
                item.key(),
                item.outcome(),
                item.recommendation().position(),
                ResolvedTerms.of(
                        priced(item.recommendation().terms(), item.product().price())),
                Policy.USUAL,
                SampleShop.AS_OF);
        return new PlannedItem(
                item.key(),
                item.product(),
                decided,
                item.history(),
                item.outcome(),
                item.abc(),
                item.xyz(),
                item.platform());
    }

    private static Terms priced(Terms terms, Optional<Money> price) {
        Optional<BigDecimal> cost = terms.unitCost();
        Terms.Lot lot = terms.lot();
        return new Terms(
                terms.supplier(),
                terms.cycle(),
                new Terms.Lot(Math.max(1, lot.moq()), lot.packSize(), lot.maxStock(), lot.room()),
                new Terms.Costs(
                        cost,
                        cost.map(paid -> price.orElseThrow().amount().subtract(paid)),
                        cost.map(paid -> paid.multiply(new BigDecimal("0.0007"))),
                        terms.currency()),
                terms.serviceLevel(),
                terms.doNotOrder(),
                terms.assumed(),
                terms.minOrderValue(),
                terms.notBefore());
    }
}
