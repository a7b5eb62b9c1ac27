package io.zapas.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.Action;
import io.zapas.advice.Buying;
import io.zapas.advice.Decision;
import io.zapas.advice.PlannedItem;
import io.zapas.ordering.allocation.Sending;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.Terms;
import io.zapas.report.Line;
import io.zapas.report.Overview;
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

    private static SheetContext draft(ShopReport report) {
        return new SheetContext(report, Overview.of(report), (cause, in) -> cause.id(), Texts.of(Language.EN));
    }

    private static List<Line> line(PlannedItem item) {
        return List.of(Line.of(item, AS_OF));
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
        ShopReport report = SampleShop.with(List.of(item))
                .with(new Buying(Optional.empty(), new SupplyPlan(List.of(supply), List.of()), Map.of()));
        Decision sent = new Decisions(draft(report))
                .best().stream()
                        .filter(each -> each.action() == Action.SUPPLY)
                        .findFirst()
                        .orElseThrow();
        assertThat(sent.what()).isEqualTo("Send 6 pcs from Склад Шушары.");
        assertThat(sent.evidence()).isEqualTo("There: 1, coming: 2, lacking: 9.");
        assertThat(sent.quantity()).isEqualTo(6);
        assertThat(sent.worth()).isEqualTo(450);
        assertThat(sent.name()).isEqualTo(item.product().name());
    }

    @Test
    void anEmptyShelfWithDemandAsksForAnotherPromise() {
        PlannedItem empty = sample.item(1);
        SheetContext draft = draft(SampleShop.with(List.of(empty)));
        Decision promise = new ListingDecisions(draft).of(line(empty)).orElseThrow();
        LocalDate lands = AS_OF.plusDays(empty.recommendation().terms().leadTimeDays());
        assertThat(promise.what()).startsWith("Show " + lands + " as the first day, or hide the offer: about ");
        assertThat(promise.evidence()).startsWith("Out of stock; ");

        PlannedItem full = sample.item(3);
        assertThat(new ListingDecisions(draft(SampleShop.with(List.of(full)))).of(line(full)))
                .isEmpty();
    }

    @Test
    void wherePlatformsShelvesAreEmptyThePlatformTakesTheListingDown() {
        PlannedItem empty = sample.item(1);
        SupplyPlan shelves = new SupplyPlan(
                List.of(), List.of(new SupplyPlan.OwnStock(empty.key().sku(), "Склад Шушары", 3, 0)));
        ShopReport report = SampleShop.with(List.of(empty)).with(new Buying(Optional.empty(), shelves, Map.of()));
        assertThat(new ListingDecisions(draft(report)).of(line(empty))).isEmpty();
    }

    @Test
    void whatNobodyBuysAnywhereIsDelisted() {
        PlannedItem dead = sample.item(9);
        Decision delist = new DelistDecisions(draft(SampleShop.with(List.of(dead))))
                .of(line(dead))
                .orElseThrow();
        assertThat(delist.what()).isEqualTo("Nobody buys it anywhere: clear the 57 pcs and take the listing down.");
    }

    @Test
    void whatCostsMoreToKeepThanItEarnsIsDelisted() {
        PlannedItem item = sample.item(6);
        SheetContext draft = draft(SampleShop.with(List.of(item)));
        assertThat(new DelistDecisions(draft).of(line(held(item, "0.01")))).isEmpty();
        Decision delist = new DelistDecisions(draft).of(line(held(item, "500"))).orElseThrow();
        assertThat(delist.worth()).isPositive();
        assertThat(delist.evidence())
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
        Decisions decisions = new Decisions(draft(SampleShop.with(items)));
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
