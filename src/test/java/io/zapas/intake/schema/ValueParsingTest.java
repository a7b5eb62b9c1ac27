package io.zapas.intake.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.recognise.TableDates;
import io.zapas.intake.schema.Moments.Moment;
import io.zapas.intake.source.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParsingTest {
    private static final Moments ISO = new Moments(Moments.Slash.UNKNOWN, List.of());

    @ParameterizedTest
    @CsvSource({
        "AUTO, 6150.00, 6150.00",
        "AUTO, '6150,5', 6150.5",
        "AUTO, '1 234,56', 1234.56",
        "AUTO, '1\u00A0234\u2009567.5', 1234567.5",
        "AUTO, '1,234.56', 1234.56",
        "AUTO, '1.234,56', 1234.56",
        "AUTO, '1,234,567', 1234567",
        "AUTO, '1,234',",
        "AUTO, -5, -5",
        "AUTO, 5-5,",
        "AUTO, 1e5,",
        "AUTO, '',",
        "AUTO, '.',",
        "AUTO, 1.2.3,",
        "AUTO, 1.234.567, 1234567",
        "AUTO, '0,750', 0.750",
        "AUTO, '1,23,456',",
        "POINT, '1,5',",
        "COMMA, 2.5,",
        "COMMA, ',5', .5",
        "POINT, 1530.0000, 1530",
        "POINT, '1,234', 1234",
        "COMMA, '1.234', 1234",
        "COMMA, '1.234,5', 1234.5",
        "DOTTED_THOUSANDS, 38.300, 38300",
        "DOTTED_THOUSANDS, 7.5, 7500",
        "DOTTED_THOUSANDS, 1.234.567, 1234567",
        "DOTTED_THOUSANDS, 10, 10000",
        "DOTTED_THOUSANDS, 0, 0",
        "DOTTED_THOUSANDS, 12000, 12000"
    })
    void numbers(Numbers style, String text, BigDecimal expected) {
        BigDecimal parsed = style.parse(text == null ? "" : text);
        if (expected == null) assertThat(parsed).isNull();
        else assertThat(parsed).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31",
                "2026/1/31",
                "2026.01.31",
                "20260131",
                "31.01.2026",
                "31.1.2026",
                "2026-01-31 00:00",
                "2026-01-31T00:00:00",
                "2026-01-31T00:00:00.000Z",
                "31.01.2026 00:00:00"
            })
    void everyWayToWriteADay(String text) {
        Moment moment = ISO.parse(text);
        assertThat(moment).isNotNull();
        assertThat(moment.date()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-13-01",
                "2026-02-29",
                "31.01.26",
                "01/02/2026",
                "01-02-2026",
                "2026-01-31 25:00",
                "2026-01-31 10:00 tomorrow",
                "2026-01-31x",
                "x2026-01-31",
                "2026-01/31",
                "12345678901"
            })
    void whatIsNoDay(String text) {
        assertThat(ISO.parse(text)).isNull();
    }

    @Test
    void slashesMeanWhatTheFormatSays() {
        LocalDate dayFirst = new Moments(Moments.Slash.DAY_FIRST, List.of())
                .parse("01/02/2026")
                .date();
        LocalDate monthFirst = new Moments(Moments.Slash.MONTH_FIRST, List.of())
                .parse("01/02/2026")
                .date();
        assertThat(dayFirst).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(monthFirst).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void everyDayIsReadAsItsOwnText() {
        for (LocalDate day = LocalDate.of(1999, 12, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            assertThat(ISO.parse(day.toString()).date()).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'  Номер\u00A0 отправления ', номер отправления",
        "'\uFEFFSKU', sku",
        "'''Артикул', артикул",
        "'Объём товара, л.', 'объем товара, л'",
        "ORDER_ID, order id",
        "'Order\nid', order id"
    })
    void headerNames(String header, String expected) {
        assertThat(Names.normalise(header)).isEqualTo(expected);
    }

    @Test
    void occurrencesAreThoseOfAPlainCount() {
        RowCounter.Occurrences occurrences = new RowCounter.Occurrences();
        Random random = new Random(7);
        java.util.Map<Long, Integer> plain = new java.util.HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            long key = random.nextInt(30_000);
            int expected = plain.merge(key, 1, Integer::sum) - 1;
            assertThat(occurrences.next(RowCounter.Occurrences.mix(0, "key" + key)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void hashesOfDifferentKeysDiffer() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 300_000; i++)
            hashes.add(RowCounter.Occurrences.mix(RowCounter.Occurrences.mix(0, "o" + i % 600), "s" + i / 600));
        assertThat(hashes).hasSize(300_000);
    }

    @Test
    void textIsCutBetweenCharacters() {
        assertThat(Names.cut("abc", 3)).isEqualTo("abc");
        assertThat(Names.cut("abcd", 3)).isEqualTo("ab…");
        assertThat(Names.cut("a😀bc", 3)).isEqualTo("a…");
    }

    @ParameterizedTest
    @CsvSource({
        "stocks 2026-09-01.xlsx, 2026-09-01",
        "stocks_01-09-2026.xlsx, 2026-09-01",
        "01.09.2026.zip!x.csv, 2026-09-01",
        "20260901_stock.xlsx, 2026-09-01",
        "part 1 of 3.xlsx,",
        "2026-13-77.xlsx,"
    })
    void datesInFileNames(String name, LocalDate expected) {
        assertThat(TableDates.inName(name).orElse(null)).isEqualTo(expected);
    }
}
