package io.zapas.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapsTest {
    @Test
    void silenceOfABusyShopIsAGap() {
        var rows = rows(60, 20);
        rows[30] = 0;

        assertThat(gaps(rows, 7)).containsExactly(30);
    }

    @Test
    void aSmallShopsQuietDaysAreNone() {
        var rows = rows(60, 2);
        Arrays.fill(rows, 30, 35, 0);

        assertThat(gaps(rows, 7)).isEmpty();
    }

    @Test
    void aSmallShopsLongSilenceIsOne() {
        var rows = rows(60, 2);
        Arrays.fill(rows, 30, 37, 0);

        assertThat(gaps(rows, 7)).containsExactly(30, 31, 32, 33, 34, 35, 36);
    }

    @Test
    void aWeeklyDayOfRestIsNone() {
        var rows = rows(70, 50);
        for (int day = 5; day < 70; day += 7) {
            rows[day] = 0;
        }
        rows[22] = 0;

        assertThat(gaps(rows, 7)).containsExactly(22);
    }

    @Test
    void anExportThatEndsEarlyLeavesAGap() {
        var rows = rows(60, 30);
        Arrays.fill(rows, 55, 60, 0);

        assertThat(gaps(rows, 7)).containsExactly(55, 56, 57, 58, 59);
    }

    @Test
    void tooShortAHistoryTellsNothing() {
        assertThat(gaps(new int[] {50, 0, 50}, 7)).isEmpty();
        assertThat(gaps(new int[0], 7)).isEmpty();
    }

    @Test
    void aMissingWeekIsAGap() {
        assertThat(gaps(new int[] {30, 30, 0, 30, 30}, 1)).containsExactly(2);
    }

    private static int[] rows(int days, int perDay) {
        var rows = new int[days];
        Arrays.fill(rows, perDay);
        return rows;
    }

    private static int[] gaps(int[] rows, int season) {
        var gaps = Gaps.find(rows, season);
        return IntStream.range(0, rows.length).filter(i -> gaps[i]).toArray();
    }
}
