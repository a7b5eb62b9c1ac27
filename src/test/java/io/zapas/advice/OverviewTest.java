package io.zapas.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.demand.Mark;
import io.zapas.report.ShopReport;
import io.zapas.report.quality.SampleShop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private final ShopReport report = SampleShop.report(60);
    private final Overview overview = report.overview();

    private List<PlannedItem> items() {
        List<PlannedItem> items = new ArrayList<>();
        report.items().forEach(items::add);
        return items;
    }

    @Test
    void countsAddUpOverEveryBreakdown() {
        assertThat(overview.items()).isEqualTo(60);
        assertThat(overview.stock().byClass().values().stream()
                        .mapToLong(Overview.ClassTotals::items)
                        .sum())
                .isEqualTo(60);
        assertThat(overview.stock().cover().stream()
                        .mapToLong(Overview.CoverCount::items)
                        .sum())
                .isEqualTo(60);
        assertThat(overview.lines().mostUrgent()).hasSize(60);
        assertThat(overview.periods().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(60 * 270);
        assertThat(overview.periods()).containsKeys(Mark.OBSERVED, Mark.OUT_BY_SNAPSHOT);
    }

    @Test
    void ordersAreThoseOfTheEngine() {
        assertThat(overview.orders().units())
                .isEqualTo(items().stream()
                        .mapToLong(item -> item.recommendation().orderQuantity())
                        .sum())
                .isPositive();
    }

    @Test
    void theUrgentLinesAreTheFirstOfAll() {
        assertThat(overview.urgent()).isEqualTo(overview.lines().mostUrgent().subList(0, 5));
        assertThat(overview.urgent()).allMatch(Line::ordered);
        assertThat(overview.lines().mostUrgent()).isSortedAccordingTo(Line.MOST_URGENT);
    }

    @Test
    void theOrderOfItemsChangesNothing() {
        List<PlannedItem> shuffled = items();
        Collections.shuffle(shuffled, new Random(1));
        Overview other = SampleShop.with(shuffled).overview();
        assertThat(other.lines().mostUrgent()).isEqualTo(overview.lines().mostUrgent());
        assertThat(other.stock().excess()).isEqualTo(overview.stock().excess());
        assertThat(other.explorer().stream().map(PlannedItem::key))
                .isEqualTo(overview.explorer().stream().map(PlannedItem::key).toList());
        assertThat(other.orders().saved().all())
                .isEqualTo(overview.orders().saved().all());
    }

    @Test
    void weeksHoldAllDemandOfTheLastTwelve() {
        double known = items().stream()
                .mapToDouble(item -> {
                    double[] units = item.history().units();
                    double sum = 0;
                    for (int day = units.length - 84; day < units.length; day++) {
                        sum += units[day];
                    }
                    return sum;
                })
                .sum();
        double shown = overview.weeks().stream()
                .mapToDouble(io.zapas.advice.WeeklyDemand.WeekDemand::demand)
                .filter(Double::isFinite)
                .sum();
        assertThat(shown).isCloseTo(known, within(1e-6));
    }

    @Test
    void anEmptyShopHasNoFigures() {
        Overview empty = SampleShop.with(List.of()).overview();
        assertThat(empty.items()).isZero();
        assertThat(empty.urgent()).isEmpty();
        assertThat(empty.accuracy().all().error()).isNaN();
    }
}
