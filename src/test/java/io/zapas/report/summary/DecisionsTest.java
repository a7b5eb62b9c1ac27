package io.zapas.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.Action;
import io.zapas.advice.Buying;
import io.zapas.advice.Decision;
import io.zapas.advice.Decisions;
import io.zapas.advice.PlannedItem;
import io.zapas.ordering.allocation.Sending;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.Terms;
import io.zapas.report.SampleItems;
import io.zapas.report.SheetContext;
import io.zapas.report.ShopReport;
import io.zapas.report.quality.SampleShop;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is proposed beside orders: sendings, honest promises, delisting. */
class DecisionsTest {
    private static final LocalDate AS_OF = SampleShop.AS_OF;
    private final SampleItems sample = new SampleItems(AS_OF);

    private static ShopReport report(Buying buying, PlannedItem... items) {
        ShopReport report = SampleShop.with(List.of(items));
        return report.with(report.situation().with(buying));
    }

    private static Optional<Decision> found(ShopReport report, Action action) {
        return report.overview().decisions().best().stream()
                .filter(each -> each.action() == action)
                .findFirst();
    }

    private static DecisionWords words(ShopReport report) {
        return new DecisionWords(
                new SheetContext(report, report.overview(), (cause, in) -> cause.id(), Texts.of(Language.EN)));
    }

    @Test
    void whatIsSentFromOwnStockIsOneDecisionEach() {
        PlannedItem item = sample.item(4);
        Sending supply = new Sending(
                item.key().sku(),
                "Казань",
                false,
                false,
                1,
                2,
                9,
                List.of(new Sending.Part("Склад Шушары", 6)),
                30,
                Optional.of(new BigDecimal("450")),
                "RUB");
        SupplyPlan plan = new SupplyPlan(List.of(supply), List.of());
        ShopReport report = report(new Buying(Optional.empty(), plan, Map.of()), item);
        Decision sent = found(report, Action.SUPPLY).orElseThrow();
        assertThat(words(report).what(sent)).isEqualTo("Send 6 pcs from Склад Шушары.");
        assertThat(words(report).evidence(sent)).isEqualTo("There: 1, coming: 2, lacking: 9.");
        assertThat(sent.quantity()).isEqualTo(6);
        assertThat(sent.worth()).isEqualTo(450);
        assertThat(sent.name()).isEqualTo(item.product().name());
    }

    @Test
    void anEmptyShelfWithDemandAsksForAnotherPromise() {
        PlannedItem empty = sample.item(1);
        ShopReport report = report(Buying.UNLIMITED, empty);
        Decision promise = found(report, Action.CHANGE_PROMISE).orElseThrow();
        LocalDate lands = AS_OF.plusDays(empty.recommendation().terms().leadTimeDays());
        assertThat(words(report).what(promise))
                .startsWith("Show " + lands + " as the first day, or hide the offer: about ");
        assertThat(words(report).evidence(promise)).startsWith("Out of stock; ");
        assertThat(found(report(Buying.UNLIMITED, sample.item(3)), Action.CHANGE_PROMISE))
                .isEmpty();
    }

    @Test
    void wherePlatformsShelvesAreEmptyThePlatformTakesTheListingDown() {
        PlannedItem empty = sample.item(1);
        SupplyPlan shelves = new SupplyPlan(
                List.of(), List.of(new SupplyPlan.OwnStock(empty.key().sku(), "Склад Шушары", 3, 0)));
        ShopReport report = report(new Buying(Optional.empty(), shelves, Map.of()), empty);
        assertThat(found(report, Action.CHANGE_PROMISE)).isEmpty();
    }

    @Test
    void whatNobodyBuysAnywhereIsDelisted() {
        ShopReport report = report(Buying.UNLIMITED, sample.item(9));
        Decision delist = found(report, Action.DELIST).orElseThrow();
        assertThat(words(report).what(delist))
                .isEqualTo("Nobody buys it anywhere: clear the 57 pcs and take the listing down.");
    }

    @Test
    void whatCostsMoreToKeepThanItEarnsIsDelisted() {
        PlannedItem item = sample.item(6);
        assertThat(found(report(Buying.UNLIMITED, held(item, "0.01")), Action.DELIST))
                .isEmpty();
        ShopReport report = report(Buying.UNLIMITED, held(item, "500"));
        Decision delist = found(report, Action.DELIST).orElseThrow();
        assertThat(delist.worth()).isPositive();
        assertThat(words(report).evidence(delist))
                .matches("Earns [\\d,]+\u00A0RUB a year; keeping it in stock costs [\\d,]+\u00A0RUB\\.");
    }

    private static PlannedItem held(PlannedItem item, String costPerDay) {
        Terms terms = item.recommendation().terms();
        Terms dear = new Terms(
                terms.supplier(),
                terms.cycle(),
                terms.lot(),
                new Terms.Costs(
                        terms.unitCost(), Optional.empty(), Optional.of(new BigDecimal(costPerDay)), terms.currency()),
                terms.serviceLevel(),
                false,
                terms.assumed(),
                Optional.empty(),
                Optional.empty());
        Recommendation plan = Given.plan(
                item.key().sku(),
                item.key().location(),
                item.outcome(),
                item.recommendation().position(),
                dear,
                AS_OF);
        return new PlannedItem(
                item.key(),
                item.product(),
                plan,
                item.history(),
                item.outcome(),
                item.abc(),
                item.xyz(),
                item.platform());
    }

    @Test
    void theBriefingNamesAProductOnceAndAKindTwice() {
        List<PlannedItem> items = IntStream.range(0, 40)
                .mapToObj(sample::item)
                .sorted(Comparator.comparing(PlannedItem::key))
                .toList();
        Decisions decisions = SampleShop.with(items).overview().decisions();
        List<Decision> told =
                decisions.briefing(5).stream().map(decisions.best()::get).toList();
        assertThat(told).hasSize(5);
        assertThat(told.stream().map(decision -> decision.key().sku())).doesNotHaveDuplicates();
        for (Action action : Action.values()) {
            assertThat(told.stream().filter(decision -> decision.action() == action))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }
}
