package io.zapas.advice;

import io.zapas.ordering.budget.Budget;
import io.zapas.ordering.budget.BudgetList;
import io.zapas.ordering.budget.BudgetStep;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranked purchase of a shop, and how much of each order its budget pays for. Drawn up once for all sheets. */
public final class WithinBudget {
    private final List<BudgetList> lists;
    private final String currency;
    private final boolean limited;
    private final Map<SeriesKey, Integer> paid = new HashMap<>();

    WithinBudget(List<Line> lines, Situation situation) {
        Budget budget = new Budget(Budget.MOST_BIDS);
        lines.forEach(line -> budget.offer(line.plan(), line.detail().ladder()));
        this.lists = budget.lists();
        this.currency = situation.currency();
        Optional<BigDecimal> money = situation.buying().budget();
        this.limited = money.isPresent();
        money.ifPresent(limit -> {
            BudgetList main = main();
            for (BudgetStep bid : main.bids().subList(0, main.affordable(limit))) {
                paid.merge(new SeriesKey(bid.sku(), bid.location()), bid.units(), Integer::sum);
            }
        });
    }

    /** Of the report's currency, which the budget is in; else the first. */
    public BudgetList main() {
        return lists.stream()
                .filter(list -> list.currency().equals(currency))
                .findFirst()
                .or(() -> lists.stream().findFirst())
                .orElse(BudgetList.NONE);
    }

    /** Of the other currencies, which no budget bounds. */
    public List<BudgetList> others() {
        BudgetList main = main();
        return lists.stream().filter(list -> list != main).toList();
    }

    public boolean limited() {
        return limited;
    }

    /** Units of an order that the budget pays for, empty where no budget bounds it. */
    public Optional<Integer> units(Line line) {
        boolean bounded = limited
                && line.detail().ladder().units().length > 0
                && line.plan().terms().currency().equals(main().currency());
        return bounded ? Optional.of(paid.getOrDefault(line.key(), 0)) : Optional.empty();
    }
}
