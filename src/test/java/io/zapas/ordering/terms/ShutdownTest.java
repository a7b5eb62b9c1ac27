package io.zapas.ordering.terms;

import static io.zapas.ordering.terms.Given.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.shop.Cadence;
import io.zapas.shop.supply.Shutdown;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private static Shutdown shut(int from, int to, String name, String sku, String category) {
        return new Shutdown(AS_OF.plusDays(from), AS_OF.plusDays(to), name, sku, category);
    }

    private static WorkCalendar calendar(int from, int to) {
        return new WorkCalendar(List.of(shut(from, to, "", "", "")));
    }

    private static Recommendation plan(WorkCalendar calendar) {
        ResolvedTerms resolved = new ResolvedTerms(Given.terms(14, 7, 0.9), List.of(), Lateness.NONE, calendar, "");
        return Given.plan("A", "M", Given.certain(Cadence.DAILY, Given.flat(90, 2)), Given.stock(50), resolved, AS_OF);
    }

    @Test
    void leadTimeCountsTheSuppliersWorkingDays() {
        WorkCalendar calendar = calendar(3, 12);
        assertThat(calendar.landing(AS_OF, 2)).isEqualTo(AS_OF.plusDays(2));
        assertThat(calendar.landing(AS_OF, 14)).isEqualTo(AS_OF.plusDays(24));
        assertThat(calendar.landing(AS_OF.plusDays(20), 14)).isEqualTo(AS_OF.plusDays(34));
        assertThat(WorkCalendar.OPEN.landing(AS_OF, 14)).isEqualTo(AS_OF.plusDays(14));
    }

    @RepeatedTest(50)
    void theLatestOrderLandsInTimeAndADayLaterDoesNot(RepetitionInfo drawn) {
        Random random = new Random(drawn.getCurrentRepetition());
        int from = random.nextInt(30);
        WorkCalendar calendar = calendar(from, from + random.nextInt(20));
        LocalDate needed = AS_OF.plusDays(random.nextInt(60));
        int lead = 1 + random.nextInt(30);
        LocalDate latest = calendar.latestOrder(needed, lead);
        assertThat(calendar.landing(latest, lead)).isBeforeOrEqualTo(needed);
        assertThat(calendar.landing(latest.plusDays(1), lead)).isAfter(needed);
    }

    @Test
    void anOrderBeforeAShutdownCoversItAndOrderByMovesBeforeIt() {
        Recommendation usual = plan(WorkCalendar.OPEN);
        Recommendation shut = plan(calendar(10, 23));
        // lands on day 28 instead of 14, and the next one a week later
        assertThat(shut.terms().leadTimeDays()).isEqualTo(28);
        assertThat(shut.terms().reviewDays()).isEqualTo(7);
        assertThat(shut.notes()).contains(Note.SUPPLIER_SHUTDOWN);
        assertThat(shut.stockoutOn()).contains(AS_OF.plusDays(25));
        assertThat(usual.orderBy()).contains(AS_OF.plusDays(11));
        assertThat(shut.orderBy()).contains(AS_OF.minusDays(3));
    }

    @Test
    void theLastOrderBeforeAShutdownLastsUntilTheFirstAfterIt() {
        // today's lands on day 14; next week's finds the supplier shut from day 15 on and lands on day 21 + 20
        Recommendation plan = plan(calendar(15, 34));
        assertThat(plan.terms().leadTimeDays()).isEqualTo(14);
        assertThat(plan.terms().reviewDays()).isEqualTo(27);
        assertThat(plan.orderQuantity()).isEqualTo(2 * 41 - 50);
    }

    @Test
    void aShutdownFarAwayChangesNothing() {
        assertThat(plan(calendar(200, 220))).usingRecursiveComparison().isEqualTo(plan(WorkCalendar.OPEN));
    }

    @Test
    void aShutdownConcernsItsSupplierItsProductOrItsCategory() {
        Shutdowns shutdowns = new Shutdowns(
                List.of(
                        shut(0, 1, "yiwu", "", ""),
                        shut(2, 3, "Spring Festival", "", ""),
                        shut(4, 5, "", "A", ""),
                        shut(6, 7, "", "", "Toys")),
                Set.of("Yiwu", "Ningbo"));
        assertThat(days(shutdowns.of("Yiwu", "B", ""))).containsExactly(0, 2);
        assertThat(days(shutdowns.of("Ningbo", "A", "Toys"))).containsExactly(2, 4, 6);
        assertThat(days(shutdowns.of("", "C", "Food"))).containsExactly(2);
    }

    private static List<Integer> days(WorkCalendar calendar) {
        return calendar.closed().stream()
                .map(shut -> (int) (shut.from().toEpochDay() - AS_OF.toEpochDay()))
                .toList();
    }
}
