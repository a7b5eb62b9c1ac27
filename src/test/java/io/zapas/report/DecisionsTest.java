package io.zapas.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.restock.OwnShelf;
import io.zapas.restock.Planner;
import io.zapas.restock.Recommendation;
import io.zapas.restock.Supply;
import io.zapas.restock.SupplyPlan;
import io.zapas.restock.Terms;
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

    private static Draft draft(ShopReport report) {
        return new Draft(report, Overview.of(report), (cause, in) -> cause.id(), Texts.of(Language.EN));
    }

    private static List<Line> line(Item item) {
        return List.of(Line.of(item, AS_OF));
    }

    @Test
    void whatIsSentFromOwnStockIsOneDecisionEach() {
        Item item = sample.item(4);
        Supply supply = new Supply(
                item.key().sku(),
                "Казань",
                false,
                false,
                1,
                2,
                9,
                List.of(new Supply.Part("Склад Шушары", 6)),
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
        Item empty = sample.item(1);
        Draft draft = draft(SampleShop.with(List.of(empty)));
        Decision promise = new ListingDecisions(draft).of(line(empty)).orElseThrow();
        LocalDate lands = AS_OF.plusDays(empty.recommendation().terms().leadTimeDays());
        assertThat(promise.what()).startsWith("Show " + lands + " as the first day, or hide the offer: about ");
        assertThat(promise.evidence()).startsWith("Out of stock; ");

        Item full = sample.item(3);
        assertThat(new ListingDecisions(draft(SampleShop.with(List.of(full)))).of(line(full)))
                .isEmpty();
    }

    @Test
    void wherePlatformsShelvesAreEmptyThePlatformTakesTheListingDown() {
        Item empty = sample.item(1);
        SupplyPlan shelves =
                new SupplyPlan(List.of(), List.of(new OwnShelf(empty.key().sku(), "Склад Шушары", 3, 0)));
        ShopReport report = SampleShop.with(List.of(empty)).with(new Buying(Optional.empty(), shelves, Map.of()));
        assertThat(new ListingDecisions(draft(report)).of(line(empty))).isEmpty();
    }

    @Test
    void whatNobodyBuysAnywhereIsDelisted() {
        Item dead = sample.item(9);
        Decision delist = new DelistDecisions(draft(SampleShop.with(List.of(dead))))
                .of(line(dead))
                .orElseThrow();
        assertThat(delist.what()).isEqualTo("Nobody buys it anywhere: clear the 57 pcs and take the listing down.");
    }

    @Test
    void whatCostsMoreToKeepThanItEarnsIsDelisted() {
        Item item = sample.item(6);
        Draft draft = draft(SampleShop.with(List.of(item)));
        assertThat(new DelistDecisions(draft).of(line(held(item, "0.01")))).isEmpty();
        Decision delist = new DelistDecisions(draft).of(line(held(item, "500"))).orElseThrow();
        assertThat(delist.worth()).isPositive();
        assertThat(delist.evidence())
                .matches("Earns [\\d,]+\u00A0RUB a year; keeping it in stock costs [\\d,]+\u00A0RUB\\.");
    }

    private static Item held(Item item, String costPerDay) {
        Terms terms = item.recommendation().terms();
        Terms dear = new Terms(
                terms.supplier(),
                terms.leadTimeDays(),
                terms.leadTimeSdDays(),
                terms.reviewDays(),
                terms.moq(),
                terms.packSize(),
                terms.maxStock(),
                terms.unitCost(),
                Optional.empty(),
                Optional.of(new BigDecimal(costPerDay)),
                terms.serviceLevel(),
                false,
                terms.currency(),
                terms.assumed());
        Recommendation plan = Planner.plan(
                item.key().sku(),
                item.key().location(),
                item.outcome(),
                item.recommendation().position(),
                dear,
                AS_OF);
        return new Item(
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
        List<Item> items = IntStream.range(0, 40)
                .mapToObj(sample::item)
                .sorted(Comparator.comparing(Item::key))
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
