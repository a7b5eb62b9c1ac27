package io.zapas.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    short,                                20, 1
                    two words here,                       10, 2
                    Сухой корм для собак с ягнёнком,      16, 2
                    Санкт-Петербург и СЗО,                11, 3
                    донаполнительнейшийпоказатель,        12, 3
                    库存与在途可维持时间很长很长,            10, 3
                    """)
    void linesAreCountedAsTheyBreak(String text, double width, int lines) {
        assertThat(TextWidth.lines(text, width)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"Страховой запас, 11", "预计售罄日, 1", "Lead-time demand, 9"})
    void theLongestWordDecidesAboutTearing(String header, int atLeast) {
        assertThat(Look.HEADER.longestWord(header)).isBetween((double) atLeast - 3, atLeast + 2.0);
    }
}
