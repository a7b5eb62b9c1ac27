package io.zapas.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellWriterTest {
    @ParameterizedTest
    @ValueSource(strings = {"Сухой корм", "宠物", "🐕‍🦺 dog", "שלום", "a<b>&\"c\"", "=1+1", "  spaced  "})
    void harmlessTextStaysAsItIs(String text) {
        assertThat(CellWriter.clean(text)).isEqualTo(text);
    }

    @Test
    void whatXmlForbidsIsTakenOut() {
        assertThat(CellWriter.clean("a\u0000b\u0007c\u009Fd")).isEqualTo("abcd");
        assertThat(CellWriter.clean("a\uD800b\uFFFEc")).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void lineBreaksAndTabsBecomeSpaces() {
        assertThat(CellWriter.clean("a\tb\r\nc")).isEqualTo("a b  c");
    }

    @Test
    void excelsEscapeIsTakenLiterally() {
        assertThat(CellWriter.clean("_x000D_")).isEqualTo("_x005F_x000D_");
        assertThat(CellWriter.clean("_x12_")).isEqualTo("_x12_");
    }

    @Test
    void longTextIsCutToWhatACellHolds() {
        String cut = CellWriter.clean("ж".repeat(40_000));
        assertThat(cut).hasSize(CellWriter.LIMIT).endsWith("ж…");
    }

    @Test
    void aSurrogatePairIsNotTornByTheCut() {
        String cut = CellWriter.clean("a".repeat(CellWriter.LIMIT - 2) + "🐕🐕");
        assertThat(cut).hasSize(CellWriter.LIMIT - 1).endsWith("a…");
    }

    @ParameterizedTest
    @CsvSource({"=1, true", "+7, true", "-x, true", "@SUM, true", "a=1, false", "'', false"})
    void whatWouldTurnIntoAFormulaIsRecognised(String text, boolean formula) {
        assertThat(CellWriter.looksLikeFormula(text)).isEqualTo(formula);
    }
}
