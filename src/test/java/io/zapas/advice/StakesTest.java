package io.zapas.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.forecast.Forecast;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.report.SampleItems;
import io.zapas.report.quality.SampleShop;
import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StakesTest {
    private final SampleItems sample = new SampleItems(SampleShop.AS_OF);

    private List<PlannedItem> items() {
        return IntStream.range(0, 80).mapToObj(sample::item).toList();
    }

    @Test
    void neverNegativeAndNeverMoreThanTheLargestDemand() {
        for (PlannedItem item : items()) {
            Stakes stakes = Stakes.of(item);
            assertThat(stakes.unitsSaved()).isNotNegative();
            assertThat(stakes.unitsLost()).isNotNegative();
            if (item.outcome() instanceof Forecast forecast) {
                double[] last = forecast.sumQuantiles()[forecast.horizon() - 1];
                assertThat(stakes.unitsSaved()).isLessThanOrEqualTo(last[last.length - 1]);
            }
        }
    }

    @Test
    void plentyOfStockLeavesNothingToSave() {
        PlannedItem rich = items().stream()
                .filter(item -> item.recommendation().coverDays() > 150
                        && Double.isFinite(item.recommendation().coverDays()))
                .findFirst()
                .orElseThrow();
        assertThat(Stakes.of(rich).unitsSaved()).isZero();
    }

    @Test
    void withoutStockAllOfTheMeanDemandIsAtStake() {
        PlannedItem empty = items().stream()
                .filter(item -> item.outcome() instanceof Forecast
                        && item.recommendation().waterfall().onHand() <= 0
                        && item.recommendation().waterfall().inbound() == 0)
                .findFirst()
                .orElseThrow();
        Recommendation plan = empty.recommendation();
        double mean = plan.waterfall().leadTimeDemand() + plan.waterfall().reviewDemand();
        Stakes stakes = Stakes.of(empty);
        assertThat(stakes.unitsSaved() + stakes.unitsLost()).isCloseTo(mean, within(0.05 * mean));
    }

    @Test
    void moneyIsTheMarginWhereTheCostIsKnown() {
        PlannedItem item = items().stream()
                .filter(each -> Stakes.of(each).unitsSaved() > 1
                        && each.product().unitCost().isPresent())
                .findFirst()
                .orElseThrow();
        Stakes stakes = Stakes.of(item);
        BigDecimal margin = item.product()
                .price()
                .orElseThrow()
                .amount()
                .subtract(item.product().unitCost().orElseThrow().amount());
        assertThat(stakes.money().orElseThrow().amount().doubleValue())
                .isCloseTo(margin.doubleValue() * stakes.unitsSaved(), within(0.01));
    }

    @Test
    void withoutPriceThereIsNoMoney() {
        PlannedItem item = sample.item(1);
        Product unpriced = new Product("1", "", "", "", "", Optional.<Money>empty(), Optional.empty());
        PlannedItem same = new PlannedItem(
                item.key(), unpriced, item.recommendation(), item.history(), item.outcome(), "", "", PlatformView.NONE);
        assertThat(Stakes.of(same).money()).isEmpty();
    }
}
