package io.zapas.ordering.budget;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranked purchase of a shop, and how much of each order its budget pays for. */
public final class WithinBudget {
    private final List<BudgetList> lists;
    private final BudgetList main;
    private final boolean limited;
    private final Map<SeriesKey, Integer> paid = new HashMap<>();

    /**
     * @param currency that the limit is in
     * @param limit empty where no budget bounds the purchase
     */
    public WithinBudget(Budget budget, String currency, Optional<BigDecimal> limit) {
        lists = budget.lists();
        main = lists.stream()
                .filter(list -> list.currency().equals(currency))
                .findFirst()
                .or(() -> lists.stream().findFirst())
                .orElse(BudgetList.NONE);
        limited = limit.isPresent();
        limit.ifPresent(
                money -> main.affordable(money).forEach(step -> paid.merge(step.key(), step.units(), Integer::sum)));
    }

    /** Of the currency that the limit is in; else the first. */
    public BudgetList main() {
        return main;
    }

    /** Of the other currencies, which no budget bounds. */
    public List<BudgetList> others() {
        return lists.stream().filter(list -> list != main).toList();
    }

    public boolean limited() {
        return limited;
    }

    /** Units of an order that the budget pays for, empty where no budget bounds it. */
    public Optional<Integer> units(Recommendation plan) {
        boolean bounded = limited
                && plan.effects().marginalValue().units().length > 0
                && plan.terms().currency().equals(main.currency());
        return bounded ? Optional.of(paid.getOrDefault(plan.key(), 0)) : Optional.empty();
    }
}
