package io.zapas.cancellation.evidence;

import static io.zapas.cancellation.evidence.ToldShop.MONDAY;
import static io.zapas.cancellation.evidence.ToldShop.NOTHING;
import static io.zapas.cancellation.evidence.ToldShop.SHORTAGE;
import static io.zapas.cancellation.evidence.ToldShop.TAXONOMY;
import static io.zapas.cancellation.evidence.ToldShop.cancelled;
import static io.zapas.cancellation.evidence.ToldShop.declared;
import static io.zapas.cancellation.evidence.ToldShop.delivered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.Fault;
import io.zapas.cancellation.KnownCause;
import io.zapas.shop.orders.OrderLine.State;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** How findings become a verdict, and which declared causes give way. */
class CauseFinderTest {
    private static final LocalDateTime DUE = MONDAY.plusDays(1).atTime(12, 0);

    private static ToldShop.Order late() {
        return cancelled().due(DUE).cancelled(DUE.plusHours(50));
    }

    @Test
    void oneFindingKeepsItsStrengthAndTheDeclaredCauseStandsBesideIt() {
        var verdict = new ToldShop()
                .shows(0, 0)
                .purchase("PO-1", 100, MONDAY.minusDays(5), null, 0)
                .verdict(cancelled(), SHORTAGE);

        assertThat(verdict.declared()).isEqualTo(SHORTAGE.declared());
        assertThat(verdict.probable()).isEqualTo(TAXONOMY.cause(KnownCause.SUPPLY_DISRUPTION));
        assertThat(verdict.fault()).isEqualTo(Fault.SELLER);
        assertThat(verdict.strength()).isCloseTo(0.9025, within(1e-9));
    }

    /** Came short (0.7125) and nothing on order (0.7125): odds of 2.478 each, 2.478 / 5.957 = 0.42 for neither. */
    @Test
    void twoThatContradictEachOtherLeaveItAsDeclared() {
        var shop = new ToldShop().shows(0, 0).purchase("PO-1", 100, MONDAY.minusDays(20), MONDAY.minusDays(15), 60);

        assertThat(shop.findings(cancelled(), SHORTAGE)).hasSize(2);
        assertThat(shop.verdict(cancelled(), SHORTAGE)).isEqualTo(SHORTAGE);
    }

    @ParameterizedTest
    @EnumSource(
            value = KnownCause.class,
            names = {
                "UNCLEAR",
                "OTHER_BUYER",
                "OTHER_PLATFORM",
                "OTHER_CARRIER",
                "AFTER_HAND_OVER",
                "OTHER_SELLER",
                "TOO_SLOW",
                "DELIVERY_POSTPONED",
                "PLATFORM_DECISION"
            })
    void aDeclaredCauseThatHidesLatenessGivesWayToIt(KnownCause cause) {
        assertThat(KnownCause.of(new ToldShop().verdict(late(), declared(cause)).probable()))
                .isEqualTo(KnownCause.PROCESSING_ERROR);
    }

    @ParameterizedTest
    @EnumSource(
            value = KnownCause.class,
            mode = Mode.EXCLUDE,
            names = {
                "UNCLEAR",
                "OTHER_BUYER",
                "OTHER_PLATFORM",
                "OTHER_CARRIER",
                "AFTER_HAND_OVER",
                "OTHER_SELLER",
                "TOO_SLOW",
                "DELIVERY_POSTPONED",
                "PLATFORM_DECISION",
                "ANY_OTHER"
            })
    void everyOtherDeclaredCauseStands(KnownCause cause) {
        assertThat(new ToldShop().verdict(late(), declared(cause))).isEqualTo(declared(cause));
    }

    @Test
    void aSellerWhoTellsNoCauseGivesWayOnlyToOnesOfTheSeller() {
        var split = new ToldShop().with(delivered("7000-0001-2"));

        assertThat(split.verdict(cancelled(), declared(KnownCause.OTHER_SELLER)))
                .isEqualTo(declared(KnownCause.OTHER_SELLER));
        assertThat(KnownCause.of(split.verdict(cancelled(), NOTHING).probable()))
                .isEqualTo(KnownCause.SPLIT_POSTING);
    }

    @Test
    void aSlowOrderGivesWayToLatenessAlone() {
        var split = new ToldShop().with(delivered("7000-0001-2"));

        assertThat(split.verdict(cancelled(), declared(KnownCause.TOO_SLOW))).isEqualTo(declared(KnownCause.TOO_SLOW));
    }

    @Test
    void theUnknownReasonIsStillToldOfWhatWasFound() {
        var unknown = NOTHING.withUnknownReason();

        assertThat(new ToldShop().verdict(late(), unknown).unknownReason()).isTrue();
    }

    @Test
    void onlyCancelledLinesAreLookedAt() {
        var back = late().state(State.REVERSAL);

        assertThat(new ToldShop().verdict(back, NOTHING)).isEqualTo(NOTHING);
    }

    @Test
    void aLineAfterTheFirstQuestionIsRefused() {
        var finder =
                new CauseFinder(new ShopRecords(TAXONOMY, (sku, place, day) -> java.util.Optional.empty(), p -> false));
        finder.accept(cancelled().line(), NOTHING);
        finder.find(cancelled().line(), NOTHING);

        assertThatThrownBy(() -> finder.accept(late().line(), NOTHING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("7000-0001-1");
    }
}
