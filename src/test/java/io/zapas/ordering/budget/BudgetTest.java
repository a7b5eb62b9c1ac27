package io.zapas.ordering.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.ordering.quantity.MarginalValue;
import io.zapas.ordering.quantity.Planner;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {
    private static Recommendation offered(String sku, double rate, int moq, int pack, String cost, String currency) {
        Terms terms = Given.sized(
                Given.priced(Given.terms(14, 7, 0.95), cost, "9", "0.02", currency),
                moq,
                pack,
                java.util.OptionalInt.empty());
        return Planner.plan(
                new SeriesKey(sku, "M"),
                Given.poisson(Cadence.DAILY, Given.flat(60, rate)),
                Given.stock(0),
                ResolvedTerms.of(terms),
                Policy.USUAL,
                Given.AS_OF);
    }

    /** Up to four orders with the given cost of a pack. */
    private static List<Recommendation> shop(int seed, boolean equalPacks) {
        Random random = new Random(seed);
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> {
                    double rate = 0.02 + 0.2 * random.nextDouble();
                    int pack = equalPacks ? 2 : 1 + random.nextInt(3);
                    String cost = equalPacks ? "5" : Integer.toString(2 + random.nextInt(9));
                    return offered("S" + i, rate, equalPacks ? 1 : random.nextInt(4), pack, cost, "RUB");
                })
                .toList();
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 120).boxed();
    }

    private static BudgetList list(List<Recommendation> shop) {
        Budget budget = new Budget(Budget.MOST_STEPS);
        shop.forEach(budget::offer);
        return budget.lists().stream().findFirst().orElse(BudgetList.NONE);
    }

    /** The best of every way to buy a beginning of each ladder. */
    private static double best(List<Recommendation> shop, int from, double budget) {
        if (from == shop.size()) {
            return 0;
        }
        MarginalValue ladder = shop.get(from).effects().marginalValue();
        double unitCost = shop.get(from).terms().unitCost().orElseThrow().doubleValue();
        double best = best(shop, from + 1, budget);
        double spent = 0;
        double value = 0;
        for (int step = 0; step < ladder.units().length; step++) {
            spent += ladder.units()[step] * unitCost;
            value += ladder.values()[step];
            if (spent > budget + 1e-9) {
                break;
            }
            best = Math.max(best, value + best(shop, from + 1, budget - spent));
        }
        return best;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withPacksOfEqualCostTheListIsTheOptimumAtEveryBudget(int seed) {
        List<Recommendation> shop = shop(seed, true);
        BudgetList list = list(shop);
        for (int money = 0; money <= list.cost().intValue() + 10; money += 5) {
            assertThat(list.value(BigDecimal.valueOf(money))).isCloseTo(best(shop, 0, money), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withPacksOfAnyCostItIsTheOptimumWhereTheMoneyIsSpentAndWithinTheNextStepElsewhere(int seed) {
        List<Recommendation> shop = shop(1_000 + seed, false);
        BudgetList list = list(shop);
        double spent = 0;
        double value = 0;
        for (BudgetList.Step next : list.steps()) {
            assertThat(best(shop, 0, spent)).as("spent %s", spent).isCloseTo(value, within(1e-9));
            double money = spent + next.cost().doubleValue() / 2;
            double bound = value + next.value() / 2;
            assertThat(best(shop, 0, money)).isBetween(value - 1e-9, bound + 1e-9);
            spent += next.cost().doubleValue();
            value += next.value();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreMoneyIsNeverWorthLess(int seed) {
        BudgetList list = list(shop(seed, false));
        double before = 0;
        for (int money = 0; money <= list.cost().intValue() + 10; money++) {
            double value = list.value(BigDecimal.valueOf(money));
            assertThat(value).isGreaterThanOrEqualTo(before);
            before = value;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.4, 3, 40})
    void aLadderIsTheWholeOrderInPacksEachWorthNoMoreThanTheOneBefore(double rate) {
        Recommendation order = offered("A", rate, 10, 5, "4", "RUB");
        MarginalValue ladder = order.effects().marginalValue();
        assertThat(IntStream.of(ladder.units()).sum()).isEqualTo(order.orderQuantity());
        assertThat(IntStream.of(ladder.units())).allMatch(units -> units > 0 && units % 5 == 0);
        assertThat(ladder.units()[0]).isGreaterThanOrEqualTo(10);
        for (int i = 1; i < ladder.units().length; i++) {
            assertThat(ladder.values()[i] / ladder.units()[i])
                    .isLessThanOrEqualTo(ladder.values()[i - 1] / ladder.units()[i - 1] + 1e-9);
        }
    }

    @Test
    void currenciesHaveListsOfTheirOwn() {
        Budget budget = new Budget(10);
        for (String currency : List.of("CNY", "RUB", "CNY")) {
            Recommendation order = offered("A" + currency, 0.5, 1, 1, "5", currency);
            budget.offer(order);
        }
        assertThat(budget.lists()).extracting(BudgetList::currency).containsExactly("CNY", "RUB");
        assertThat(budget.lists().get(1).steps())
                .allMatch(step -> step.key().sku().equals("ARUB"));
    }

    @Test
    void stepsBeyondTheMemoryAreSummedUp() {
        List<Recommendation> shop = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            shop.add(offered("S" + i, 0.3 + 0.2 * i, 1, 1, "5", "RUB"));
        }
        BudgetList all = list(shop);
        Budget small = new Budget(7);
        shop.forEach(small::offer);
        BudgetList few = small.lists().get(0);
        assertThat(few.steps()).isEqualTo(all.steps().subList(0, 7));
        assertThat(few.cost().add(few.costBeyond())).isEqualByComparingTo(all.cost());
    }
}
