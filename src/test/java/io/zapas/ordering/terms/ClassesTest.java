package io.zapas.ordering.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.ordering.terms.Classes.Article;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassesTest {
    private static final double[] STEADY = {10, 11, 9, 10, 10};
    private static final double[] WAVERING = {5, 15, 3, 14, 8, Double.NaN};
    private static final double[] ERRATIC = {0, 0, 0, 30, 0};

    @Test
    void classesFollowTheSharesAndTheVariation() {
        List<Article> articles = new ArrayList<>(List.of(
                new Article("a", 700, "RUB", STEADY),
                new Article("b", 150, "RUB", WAVERING),
                new Article("c", 110, "RUB", ERRATIC),
                new Article("d", 40, "RUB", STEADY),
                new Article("none", 0, "RUB", new double[] {0, 0, 0, 0})));
        Map<String, AbcXyz> classes = Classes.of(articles);
        assertThat(classes)
                .isEqualTo(Map.of("a", AbcXyz.AX, "b", AbcXyz.AY, "c", AbcXyz.BZ, "d", AbcXyz.CX, "none", AbcXyz.CZ));
        Collections.reverse(articles);
        assertThat(Classes.of(articles)).isEqualTo(classes);
    }

    @Test
    void currenciesAreRankedApart() {
        Map<String, AbcXyz> classes =
                Classes.of(List.of(new Article("r", 100000, "RUB", STEADY), new Article("y", 5, "CNY", STEADY)));
        assertThat(classes.values()).containsOnly(AbcXyz.AX);
    }

    @Test
    void variationNeedsFourKnownWeeks() {
        assertThat(Classes.variation(new double[] {1, 1, 1, Double.NaN})).isNaN();
        assertThat(Classes.variation(new double[] {1, 1, 1, 1})).isZero();
    }
}
