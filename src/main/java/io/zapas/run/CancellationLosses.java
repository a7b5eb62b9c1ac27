package io.zapas.run;

import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.cost.CostReport;
import io.zapas.cancellation.cost.CostTally;
import io.zapas.cancellation.cost.CostTerms;
import io.zapas.cancellation.index.IndexDay;
import io.zapas.cancellation.index.Tariff;
import io.zapas.cancellation.index.Tariffs;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.store.ShopResultTable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the cancellations cost. */
final class CancellationLosses {
    private static final String COSTS = "cancellation costs";

    private final StepFacts facts;
    private final CostTally costs;

    CancellationLosses(StepFacts facts, Predicate<String> atPlatform) {
        this.facts = facts;
        Settings settings = facts.run().settings();
        this.costs = new CostTally(
                facts.asOf(),
                Tariff.on(facts.asOf(), Tariffs.builtIn()),
                new CostTerms(
                        SkuFacts.of(facts)::unitCost,
                        settings.margin().doubleValue(),
                        anyCurrency(settings.deliveryCost()),
                        anyCurrency(settings.returnCost())),
                atPlatform);
    }

    private static Optional<Money> anyCurrency(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(told -> new Money(told, ""));
    }

    void accept(OrderLine line, Verdict verdict) {
        costs.accept(line, verdict);
    }

    /** @param index as it stands today */
    void save(IndexDay index) {
        facts.ledger().results().save(facts.shopId(), COSTS, costs.report(index));
    }

    static Optional<CostReport> found(ShopResultTable results, int shopId) {
        return results.find(shopId, COSTS, CostReport.class);
    }
}
