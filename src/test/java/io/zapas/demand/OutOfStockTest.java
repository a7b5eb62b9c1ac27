package io.zapas.demand;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.stock.OutOfStockCount;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutOfStockTest {
    private static final int START = (int) MONDAY.toEpochDay();
    private static final SeriesKey KEY = new SeriesKey("1", "");

    /** Stock: + sellable, 0 out, . no snapshot. Marks: s snapshot, c count, . observed. */
    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "1111011, ....0.., ....s.., its own day",
        "1100011, ..0.0.., ..sss.., between two snapshots",
        "1100111, ..0.0.., ..s...., a day that sold its usual was not out",
        "1100000001, ..0......0, ..s......., the second snapshot shows a day that sold its usual",
        "1000000001, .0.....0.., .sssssss.., six days apart",
        "10000000001, .0.......0., .s.......s., eight days apart",
        "1010001, .0...0., .s...s., a sale between",
        "1000001, .0.+.0., .s...s., stock between",
        "9992999, ...0..., ...s..., sold less than usual before it ran out",
        "0010001, ..0+..., ......., the last unit of a slow mover is demand",
        "1100011, ..+++.., ......., sellable and not sold is demand of zero",
    })
    void snapshotSpeaksForItsDay(String units, String stock, String marks, String name) {
        var line = line(units);

        SnapshotMarks.apply(line, stock(stock));

        assertThat(marks(line)).isEqualTo(marks);
    }

    @ParameterizedTest(name = "{3}: {2} days")
    @CsvSource({
        "1111111111, .........., 3, .........., all days sold",
        "1101100011, .........., 3, .....ccc.., the longest silence",
        "1101100011, .........., 2, ......cc.., the longest silence from its end",
        "1101100011, ..0......., 2, ..s....c.., a snapshot counts as one of them",
        "1100000011, ..0......., 3, ..scc....., next to a day that is out",
        "1100000011, ...++....., 3, .....ccc.., not where stock is shown",
        "1101100011, .........., 0, .........., none",
    })
    void exportsCountGoesToSilentDays(String units, String stock, int daysOut, String marks, String name) {
        var line = line(units);
        var snapshots = stock(stock);
        SnapshotMarks.apply(line, snapshots);

        CountMarks.apply(line, snapshots, List.of(new OutOfStockCount(KEY, MONDAY.plusDays(9), daysOut, 10)));

        assertThat(marks(line)).isEqualTo(marks);
    }

    @Test
    void daysOfTheWindowBeforeTheSeriesAreOut() {
        var line = line("1000111");

        CountMarks.apply(line, new StockDays(), List.of(new OutOfStockCount(KEY, MONDAY.plusDays(6), 10, 14)));

        assertThat(marks(line)).isEqualTo(".ccc...");
    }

    @Test
    void overlappingCountsDoNotAddUp() {
        var line = line("110000001111");
        var counts = List.of(
                new OutOfStockCount(KEY, MONDAY.plusDays(9), 4, 10),
                new OutOfStockCount(KEY, MONDAY.plusDays(11), 4, 10));

        CountMarks.apply(line, new StockDays(), counts);

        assertThat(marks(line)).isEqualTo("....cccc....");
    }

    @Test
    void aLongSilenceOfASteadySellerIsAStockOut() {
        var line = line("3".repeat(40) + "0".repeat(9) + "3".repeat(40));

        SilenceMarks.apply(line, new StockDays());

        assertThat(marks(line)).isEqualTo(".".repeat(40) + "r".repeat(9) + ".".repeat(40));
    }

    @Test
    void aSnapshotInStockForbidsTheRule() {
        var line = line("3".repeat(40) + "0".repeat(9) + "3".repeat(40));

        SilenceMarks.apply(line, stock(".".repeat(44) + "+"));

        assertThat(marks(line)).doesNotContain("r");
    }

    @Test
    void aSilenceWithoutAnEndIsNotDeclaredOut() {
        var line = line("3".repeat(60) + "0".repeat(30));

        SilenceMarks.apply(line, new StockDays());

        assertThat(marks(line)).doesNotContain("r");
    }

    @Test
    void theEndOfASeasonIsNotDeclaredOut() {
        var line = line("3".repeat(60) + "0".repeat(180) + "3".repeat(60));

        SilenceMarks.apply(line, new StockDays());

        assertThat(marks(line)).doesNotContain("r");
    }

    /** True silences of shops that never ran out: independent days, and demand in bursts. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.2, 0.4, 0.6, 0.8})
    void trueSilencesAreHardlyEverTakenForStockOuts(double rate) {
        int independent = 0;
        int bursts = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            independent += isMarked(sold(new Random(seed), rate, rate)) ? 1 : 0;
            bursts += isMarked(sold(new Random(seed), rate / 2, Math.min(0.95, 2 * rate))) ? 1 : 0;
        }

        assertThat(independent).as("series of 1,000 with a false mark").isLessThanOrEqualTo(3);
        assertThat(bursts).as("series of 1,000 in bursts with a false mark").isLessThanOrEqualTo(20);
    }

    @Test
    void plantedStockOutsOfSteadySellersAreFound() {
        int found = 0;
        int planted = 0;
        for (int seed = 0; seed < 200; seed++) {
            var units = sold(new Random(seed), 0.7, 0.7);
            for (int day = 100; day < 114; day++) {
                units.units[day] = 0;
            }
            units.units[99] = 1;
            units.units[114] = 1;
            SilenceMarks.apply(units, new StockDays());
            for (int day = 100; day < 114; day++) {
                planted++;
                found += units.marks[day] == Mark.OUT_BY_RULE ? 1 : 0;
            }
        }

        assertThat((double) found / planted).isGreaterThan(0.8);
    }

    private static boolean isMarked(Timeline line) {
        SilenceMarks.apply(line, new StockDays());
        return marks(line).contains("r");
    }

    /** 300 days; a day sells with one probability after a day that sold, with another after one that did not. */
    private static Timeline sold(Random random, double afterNone, double afterSale) {
        var line = new Timeline(Cadence.DAILY, START, START + 300);
        for (int day = 0; day < 300; day++) {
            boolean before = day > 0 && line.units[day - 1] > 0;
            line.units[day] = random.nextDouble() < (before ? afterSale : afterNone) ? 1 : 0;
        }
        return line;
    }

    private static Timeline line(String units) {
        var line = new Timeline(Cadence.DAILY, START, START + units.length());
        for (int i = 0; i < units.length(); i++) {
            line.units[i] = units.charAt(i) - '0';
        }
        return line;
    }

    private static StockDays stock(String days) {
        var stock = new StockDays();
        for (int i = 0; i < days.length(); i++) {
            if (days.charAt(i) != '.') {
                stock.set(START + i, days.charAt(i) == '+');
            }
        }
        return stock;
    }

    private static String marks(Timeline line) {
        var text = new StringBuilder();
        for (Mark mark : line.marks) {
            text.append(
                    switch (mark) {
                        case OBSERVED -> '.';
                        case OUT_BY_SNAPSHOT -> 's';
                        case OUT_BY_EXPORT_COUNT -> 'c';
                        case OUT_BY_RULE -> 'r';
                        case GAP_IN_EXPORTS -> 'g';
                    });
        }
        return text.toString();
    }
}
