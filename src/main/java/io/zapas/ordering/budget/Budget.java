package io.zapas.ordering.budget;

import io.zapas.ordering.budget.BudgetList.Step;
import io.zapas.ordering.quantity.MarginalValue;
import io.zapas.ordering.quantity.Recommendation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * What a limited amount of money should buy: the steps of all orders ranked by expected value per money, each currency for
 * itself.
 *
 * <p>The problem: of every order a beginning of its {@link MarginalValue} is bought, the whole within the budget, for the largest
 * expected value. As no step is worth more per money than the one before it, the ranked list taken from the top is the
 * optimum wherever the budget is spent to the cent; at any other budget nothing can be worth more than it plus the part of the
 * next step that the money left would pay for (the bound of linear relaxation; Dantzig, Operations Research 5, 1957). A larger
 * budget buys all that a smaller one buys, and is never worth less.
 *
 * <p>Steps that are not worth their holding are not in the list: they are counted apart. The list keeps the best steps
 * only, so that memory is bounded; what lies beyond is summed up.
 */
public final class Budget {
    /** Enough for the orders of any shop whose owner looks at single lines. */
    public static final int MOST_STEPS = 100_000;

    private final int most;
    private final Map<String, Group> groups = new TreeMap<>();

    private static final class Group {
        private final PriorityQueue<Step> kept = new PriorityQueue<>(Step.BEST_FIRST.reversed());
        private BigDecimal costBeyond = BigDecimal.ZERO;
        private double valueBeyond;
        private BigDecimal costNotWorth = BigDecimal.ZERO;
    }

    /** @param most steps kept per currency */
    public Budget(int most) {
        this.most = most;
    }

    /** Offers an order; one whose costs are not known has no marginal value and adds nothing. */
    public void offer(Recommendation plan) {
        MarginalValue worth = plan.effects().marginalValue();
        if (plan.terms().unitCost().isEmpty() || worth.units().length == 0) {
            return;
        }
        BigDecimal unitCost = plan.terms().unitCost().get();
        Group group = groups.computeIfAbsent(plan.terms().currency(), code -> new Group());
        double rank = Double.POSITIVE_INFINITY;
        int soFar = 0;
        for (int step = 0; step < worth.units().length; step++) {
            int units = worth.units()[step];
            double value = worth.values()[step];
            soFar += units;
            // equal steps may differ in the last bit
            rank = Math.min(rank, value / (units * unitCost.doubleValue()));
            Step offered = new Step(plan.key(), step, units, soFar, unitCost, value, rank);
            if (rank > 0) {
                keep(group, offered);
            } else {
                group.costNotWorth = group.costNotWorth.add(offered.cost());
            }
        }
    }

    private void keep(Group group, Step offered) {
        group.kept.add(offered);
        if (group.kept.size() > most) {
            Step beyond = group.kept.remove();
            group.costBeyond = group.costBeyond.add(beyond.cost());
            group.valueBeyond += beyond.value();
        }
    }

    /** One per currency, in the order of the codes. */
    public List<BudgetList> lists() {
        List<BudgetList> lists = new ArrayList<>();
        groups.forEach((currency, group) -> {
            List<Step> steps = new ArrayList<>(group.kept);
            steps.sort(Step.BEST_FIRST);
            lists.add(new BudgetList(currency, steps, group.costBeyond, group.valueBeyond, group.costNotWorth));
        });
        return lists;
    }
}
