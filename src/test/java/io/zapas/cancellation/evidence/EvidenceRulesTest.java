package io.zapas.cancellation.evidence;

import static io.zapas.cancellation.evidence.ToldShop.MONDAY;
import static io.zapas.cancellation.evidence.ToldShop.NOTHING;
import static io.zapas.cancellation.evidence.ToldShop.SHORTAGE;
import static io.zapas.cancellation.evidence.ToldShop.TAXONOMY;
import static io.zapas.cancellation.evidence.ToldShop.cancelled;
import static io.zapas.cancellation.evidence.ToldShop.delivered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.evidence.EvidenceRules.Finding;
import io.zapas.cancellation.evidence.ToldShop.Order;
import io.zapas.shop.orders.OrderLine.State;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule alone: its cause, strength and figures, and where it is silent. */
class EvidenceRulesTest {
    private static final LocalDate CANCELLED_ON = MONDAY.plusDays(2);
    private static final String DEFECT = "Товар бракованный";

    private static void only(List<Finding> findings, KnownCause cause, double strength, String key, String... figures) {
        assertThat(findings).singleElement().satisfies(one -> is(one, cause, strength, key, figures));
    }

    private static void is(Finding one, KnownCause cause, double strength, String key, String... figures) {
        assertThat(one.cause()).isEqualTo(TAXONOMY.cause(cause));
        assertThat(one.strength()).isCloseTo(strength, within(1e-3));
        assertThat(one.evidence().key()).isEqualTo(key);
        assertThat(one.evidence().arguments()).containsExactly(figures);
    }

    @Test
    void whatLivesOnInALaterPostingWasSplit() {
        var findings = new ToldShop().with(delivered("7000-0001-2")).findings(cancelled(), NOTHING);

        only(findings, KnownCause.SPLIT_POSTING, 0.9, EvidenceKeys.LIVES_ON_IN_SIBLING);
    }

    @Test
    void neitherAnotherSkuNorACancelledPostingNorTheFirstIsASibling() {
        var shop = new ToldShop()
                .with(
                        delivered("7000-0001-2").sku("2"),
                        delivered("7000-0001-3").state(State.CANCELLED),
                        delivered("7000-0002-2"));

        assertThat(shop.findings(cancelled(), NOTHING)).isEmpty();
    }

    @Test
    void aPurchaseOrderOverdueIsALateSupply() {
        var findings = new ToldShop()
                .shows(0, 0)
                .purchase("PO-1", 100, MONDAY.minusDays(5), null, 0)
                .findings(cancelled(), SHORTAGE);

        only(
                findings,
                KnownCause.SUPPLY_DISRUPTION,
                0.95 * 0.95,
                EvidenceKeys.SUPPLY_OVERDUE,
                "9",
                "9",
                "PO-1",
                "Yiwu",
                "2026-02-25",
                "7");
    }

    /** The order overdue for longer than a quarter is a forgotten entry: it keeps "not reordered" silent and blames no supplier. */
    @Test
    void aDeliveryThatCameShortIsADisruptedSupply() {
        var findings = new ToldShop()
                .shows(0, 0)
                .purchase("PO-0", 100, MONDAY.minusDays(100), null, 0)
                .purchase("PO-1", 100, MONDAY.minusDays(20), MONDAY.minusDays(15), 60)
                .findings(cancelled(), SHORTAGE);

        only(
                findings,
                KnownCause.SUPPLY_DISRUPTION,
                0.95 * 0.75,
                EvidenceKeys.SUPPLY_SHORT,
                "9",
                "9",
                "PO-1",
                "Yiwu",
                "60",
                "100");
    }

    @Test
    void whileStockIsShownNoSupplyIsToBlame() {
        var findings = new ToldShop()
                .shows(0, 0)
                .purchase("PO-1", 100, MONDAY.minusDays(5), null, 0)
                .shows(50, 0)
                .findings(cancelled(), NOTHING);

        assertThat(findings).isEmpty();
    }

    @Test
    void moreWantedThanTheTwelveWeeksBeforeLetExpectIsASurprise() {
        var shop = new ToldShop().shows(0, 0);
        for (int fortnight = 1; fortnight <= 6; fortnight++) {
            shop.with(delivered("old-" + fortnight).on(MONDAY.minusDays(14L * fortnight)));
        }
        var findings =
                shop.with(delivered("new").on(MONDAY.minusDays(3)).units(7)).findings(cancelled(), SHORTAGE);

        // mean 1, variance 1: 1 + 1.96 = 2.96
        only(findings, KnownCause.DEMAND_SURPRISE, 0.95 * 0.8, EvidenceKeys.DEMAND_ABOVE_RANGE, "8", "1", "3");
    }

    @Test
    void aSkuThatNeverSoldBeforeSurprisesNobody() {
        var shop = new ToldShop()
                .shows(0, 0)
                .with(delivered("new").on(MONDAY.minusDays(3)).units(7));

        assertThat(shop.findings(cancelled(), SHORTAGE)).isEmpty();
    }

    @Test
    void nothingOnOrderWasNotReordered() {
        var findings = new ToldShop()
                .shows(0, 0)
                .purchase("PO-1", 100, MONDAY.minusDays(60), MONDAY.minusDays(60), 100)
                .findings(cancelled(), SHORTAGE);

        only(findings, KnownCause.NOT_REORDERED, 0.95 * 0.75, EvidenceKeys.NOTHING_ON_ORDER, "9", "9", "2026-03-02");
    }

    @Test
    void whatIsOnOrderOnlyForLaterWasOrderedTooLate() {
        var findings = new ToldShop()
                .shows(0, 0)
                .purchase("PO-2", 100, MONDAY.plusDays(20), null, 0)
                .findings(cancelled(), SHORTAGE);

        only(
                findings,
                KnownCause.NOT_REORDERED,
                0.95 * 0.75,
                EvidenceKeys.ORDERED_TOO_LATE,
                "9",
                "9",
                "PO-2",
                "2026-02-20",
                "2026-03-22");
    }

    @Test
    void withoutAnyPurchaseOrderNothingIsSaidOfReordering() {
        assertThat(new ToldShop().shows(0, 0).findings(cancelled(), SHORTAGE)).isEmpty();
    }

    /** Five are shown, four of them promised to buyers who were served days later. */
    @Test
    void moreReservedThanThereIsWasOversold() {
        var shop = new ToldShop().shows(5, 6);
        for (int i = 0; i < 4; i++) {
            shop.with(delivered("kept-" + i)
                    .on(MONDAY.minusDays(5))
                    .shipped(MONDAY.plusDays(8).atTime(9, 0)));
        }

        only(
                shop.findings(cancelled(), SHORTAGE),
                KnownCause.OVERSOLD,
                0.95 * 0.9,
                EvidenceKeys.MORE_PROMISED_THAN_THERE,
                "5",
                "6",
                "5",
                "1",
                "5");
    }

    @Test
    void stockShownThatIsNotThereIsAWrongRecord() {
        var findings = new ToldShop().shows(40, 2).findings(cancelled(), SHORTAGE);

        only(
                findings,
                KnownCause.STOCK_RECORD_WRONG,
                0.95 * 0.8,
                EvidenceKeys.SHOWN_BUT_NOT_THERE,
                "40",
                "2",
                "1",
                "1");
    }

    /** Nothing declared, eight cancelled in a row and nobody served, in a shop where hardly anything is cancelled. */
    @Test
    void aRunOfCancellationsBesideStockIsAWrongRecord() {
        var shop = quietShop(400).shows(40, 2);
        for (int i = 0; i < 7; i++) {
            shop.with(delivered("run-" + i).state(State.CANCELLED).cancelled(CANCELLED_ON.atTime(10, 0)));
        }

        // usual rate 0.5 / 450, expected 8 times it: 1 - 0.0089 / 8
        only(
                shop.findings(cancelled(), NOTHING),
                KnownCause.STOCK_RECORD_WRONG,
                0.9989,
                EvidenceKeys.SHOWN_BUT_NOT_THERE,
                "40",
                "2",
                "8",
                "8");
    }

    @Test
    void oneCancellationBesideStockProvesNothing() {
        assertThat(quietShop(400).shows(40, 2).findings(cancelled(), NOTHING)).isEmpty();
    }

    @Test
    void whereTheSameBatchComesBackDefectiveTheQualityWasBad() {
        var shop = quietShop(300);
        for (int i = 0; i < 30; i++) {
            shop.with(delivered("batch-" + i));
        }
        for (int i = 0; i < 8; i++) {
            shop.returned("batch-" + i, "1", DEFECT);
        }
        for (int i = 0; i < 2; i++) {
            shop.with(delivered("unfit-" + i).state(State.CANCELLED));
        }

        // usual rate 0.5 / 350; 3 of 33 cancelled: 1 - 33 x 0.5 / 350 / 3
        only(
                shop.findings(cancelled(), NOTHING),
                KnownCause.QUALITY,
                0.97 * (1 - 33 * 0.5 / 350 / 3),
                EvidenceKeys.DEFECTS_RETURNED,
                "8",
                "30",
                "2026-02-16",
                "2026-03-16");
    }

    @Test
    void aFewDefectsAreNoBadBatch() {
        var shop = quietShop(300).returned("batch-0", "1", DEFECT).returned("batch-1", "1", DEFECT);
        for (int i = 0; i < 30; i++) {
            shop.with(delivered("batch-" + i));
        }

        assertThat(shop.findings(cancelled(), NOTHING)).isEmpty();
    }

    @Test
    void theReturnsReportSaysWhyAParcelCameBack() {
        var shop = new ToldShop().returned("7000-0001-1", "1", DEFECT);

        only(shop.findings(handedOver(3), NOTHING), KnownCause.QUALITY, 0.9, EvidenceKeys.RETURN_SAYS, DEFECT);
        assertThat(shop.findings(cancelled(), NOTHING)).as("before hand-over").isEmpty();
    }

    /** Nothing tells how long parcels take: ten days. */
    @Test
    void whatWasCancelledLongAfterArrivalWasNotCollected() {
        only(
                new ToldShop().findings(handedOver(15), NOTHING),
                KnownCause.NOT_COLLECTED,
                0.75,
                EvidenceKeys.LONG_AFTER_ARRIVAL,
                "15",
                "10");
        assertThat(new ToldShop().findings(handedOver(9), NOTHING)).isEmpty();
    }

    @Test
    void theShopsOwnParcelsTellHowLongIsLong() {
        var shop = new ToldShop();
        for (int i = 0; i < 30; i++) {
            shop.with(delivered("quick-" + i)
                    .shipped(MONDAY.atTime(12, 0))
                    .delivered(MONDAY.plusDays(2).atTime(12, 0)));
        }

        only(
                shop.findings(handedOver(9), NOTHING),
                KnownCause.NOT_COLLECTED,
                0.75,
                EvidenceKeys.LONG_AFTER_ARRIVAL,
                "9",
                "2");
    }

    /** On the route twenty parcels were as late, elsewhere none of sixty: all but one in 267 of the weight is the carrier's. */
    @Test
    void lateOnOneRouteOnAllWeekdaysIsTheCarrier() {
        var shop = sixtyInTimeElsewhere();
        for (int i = 0; i < 20; i++) {
            LocalDateTime due = MONDAY.plusDays(1 + i % 5).atTime(12, 0);
            shop.with(delivered("late-" + i)
                    .by("CDEK")
                    .on(due.toLocalDate())
                    .state(State.CANCELLED)
                    .due(due)
                    .cancelled(due.plusHours(50)));
        }

        var findings = shop.findings(late(50), NOTHING);

        double carrier = 1 - 0.003 / ((20 + 5 * 0.003) / 25);
        assertThat(findings).hasSize(2);
        is(
                findings.get(0),
                KnownCause.CARRIER_LATE,
                0.97 * carrier,
                EvidenceKeys.ROUTE_LATE,
                "50",
                "W · CDEK",
                "100%",
                "20");
        is(
                findings.get(1),
                KnownCause.PROCESSING_ERROR,
                0.97 * (1 - carrier),
                EvidenceKeys.NOT_HANDED_OVER,
                "50",
                "W · CDEK",
                "100%",
                "20");
    }

    @Test
    void lateWhereNothingElseIsLateIsThePacking() {
        var findings = sixtyInTimeElsewhere().findings(late(50), NOTHING);

        assertThat(findings).hasSize(2);
        is(findings.get(0), KnownCause.CARRIER_LATE, 0, EvidenceKeys.ROUTE_LATE, "50", "W · CDEK", "0%", "0");
        is(
                findings.get(1),
                KnownCause.PROCESSING_ERROR,
                0.97,
                EvidenceKeys.NOT_HANDED_OVER,
                "50",
                "W · CDEK",
                "0%",
                "0");
    }

    /** All of one weekday's orders are late on both routes: not the carrier's doing, though the route looks late. */
    @Test
    void lateOnOneWeekdayOnAllRoutesIsThePacking() {
        var shop = sixtyInTimeElsewhere();
        for (int i = 0; i < 40; i++) {
            LocalDate monday = MONDAY.minusWeeks(i % 4);
            shop.with(delivered("monday-" + i)
                    .by(i < 20 ? "CDEK" : "POST")
                    .on(monday)
                    .state(State.CANCELLED)
                    .due(monday.plusDays(1).atTime(12, 0))
                    .cancelled(monday.plusDays(3).atTime(14, 0)));
        }

        var findings = shop.findings(late(50), NOTHING);

        assertThat(findings.get(1).cause()).isEqualTo(TAXONOMY.cause(KnownCause.PROCESSING_ERROR));
        assertThat(findings.get(1).strength()).isGreaterThan(0.96);
    }

    /** Beyond nearly all hand-overs but before the deadline it is a little less sure; within five hours it is not late at all. */
    @Test
    void beforeTheDeadlineLatenessIsLessSureAndSoonNoneAtAll() {
        assertThat(new ToldShop().findings(late(10), NOTHING))
                .extracting(Finding::strength)
                .containsExactly(0.0, 0.95);
        assertThat(new ToldShop().findings(late(4), NOTHING)).isEmpty();
    }

    /** Whatever speaks for the seller's fault is silent about goods that lie at the platform. */
    @Test
    void atThePlatformTheSellerNeitherRunsOutNorHandsOver() {
        var shop = new ToldShop().shows(0, 0).purchase("PO-1", 100, MONDAY.minusDays(5), null, 0);

        assertThat(shop.findings(cancelled().place("platform"), SHORTAGE)).isEmpty();
        assertThat(shop.findings(late(50).place("platform"), NOTHING)).isEmpty();
        Verdict outByStock = new Verdict(
                NOTHING.declared(),
                TAXONOMY.cause(KnownCause.STOCK_SHORTAGE),
                TAXONOMY.cause(KnownCause.STOCK_SHORTAGE).fault(),
                0.9,
                NOTHING.evidence());
        assertThat(shop.verdict(cancelled().place("platform"), outByStock)).isEqualTo(NOTHING);
    }

    private static Order handedOver(int days) {
        return cancelled()
                .shipped(MONDAY.atTime(12, 0))
                .cancelled(MONDAY.plusDays(days).atTime(12, 0));
    }

    /** Ordered on Monday, to be handed over on Tuesday noon, cancelled so many hours later. */
    private static Order late(int hours) {
        LocalDateTime due = MONDAY.plusDays(1).atTime(12, 0);
        return cancelled().by("CDEK").due(due).cancelled(due.plusHours(hours));
    }

    private static ToldShop sixtyInTimeElsewhere() {
        var shop = new ToldShop();
        for (int i = 0; i < 60; i++) {
            LocalDateTime due = MONDAY.plusDays(1 + i % 5).atTime(12, 0);
            shop.with(delivered("fine-" + i)
                    .sku("9")
                    .by("POST")
                    .on(due.toLocalDate())
                    .due(due)
                    .shipped(due.plusHours(1)));
        }
        return shop;
    }

    /** So many delivered lines of other products, by which the usual rates are low. */
    private static ToldShop quietShop(int lines) {
        var shop = new ToldShop();
        for (int i = 0; i < lines; i++) {
            shop.with(delivered("quiet-" + i).sku("q" + i % 40).on(MONDAY.minusDays(i % 60)));
        }
        return shop;
    }
}
