package io.zapas.ordering.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.ordering.terms.Classes.Article;
import io.zapas.shop.SeriesKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassesTest {
    private static final double[] STEADY = {10, 11, 9, 10, 10};
    private static final double[] WAVERING = {5, 15, 3, 14, 8, Double.NaN};
    private static final double[] ERRATIC = {0, 0, 0, 30, 0};

    private static SeriesKey key(String sku) {
        return new SeriesKey(sku, "");
    }

    @Test
    void classesFollowTheSharesAndTheVariation() {
        List<Article> articles = new ArrayList<>(List.of(
                new Article(key("a"), 700, "RUB", STEADY),
                new Article(key("b"), 150, "RUB", WAVERING),
                new Article(key("c"), 110, "RUB", ERRATIC),
                new Article(key("d"), 40, "RUB", STEADY),
                new Article(key("none"), 0, "RUB", new double[] {0, 0, 0, 0})));
        Map<SeriesKey, AbcXyz> classes = Classes.of(articles);
        assertThat(classes)
                .isEqualTo(Map.of(
                        key("a"),
                        AbcXyz.AX,
                        key("b"),
                        AbcXyz.AY,
                        key("c"),
                        AbcXyz.BZ,
                        key("d"),
                        AbcXyz.CX,
                        key("none"),
                        AbcXyz.CZ));
        Collections.reverse(articles);
        assertThat(Classes.of(articles)).isEqualTo(classes);
    }

    @Test
    void currenciesAreRankedApart() {
        Map<SeriesKey, AbcXyz> classes = Classes.of(
                List.of(new Article(key("r"), 100000, "RUB", STEADY), new Article(key("y"), 5, "CNY", STEADY)));
        assertThat(classes.values()).containsOnly(AbcXyz.AX);
    }

    @Test
    void variationNeedsFourKnownWeeks() {
        assertThat(Classes.variation(new double[] {1, 1, 1, Double.NaN})).isNaN();
        assertThat(Classes.variation(new double[] {1, 1, 1, 1})).isZero();
    }
}
