package io.zapas.cancellation.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.cancellation.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Some 750 wordings: a wrong cause is worse than none. How unseen ones fared stands in the benchmarks document. */
class WordingsTest {
    private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

    private record Case(String text, Set<String> right) {
        static Case of(String line) {
            int bar = line.lastIndexOf('|');
            return new Case(
                    line.substring(0, bar), Set.of(line.substring(bar + 1).split("/")));
        }

        boolean isForeign() {
            return right.contains("?");
        }

        /** A shortage is the parent of what it comes from. */
        boolean isRight(String cause) {
            boolean shortage = right.contains("oversold") || right.contains("stock_record_wrong");
            return right.contains(cause) || cause.equals("stock_shortage") && shortage;
        }
    }

    @Test
    void nearlyAllAreUnderstoodAndHardlyAnyWrongly() {
        List<Case> cases = cases().stream().filter(one -> !one.isForeign()).toList();

        List<Case> wrong = cases.stream()
                .filter(one -> !found(one).equals("-") && !one.isRight(found(one)))
                .toList();
        long right = cases.stream().filter(one -> one.isRight(found(one))).count();

        assertThat(wrong).as("wrongly understood").hasSizeLessThanOrEqualTo(cases.size() / 100);
        assertThat((double) right / cases.size()).as("understood").isGreaterThan(0.94);
    }

    @Test
    void aFifthLanguageIsUnknownAndNeverGuessed() {
        assertThat(cases()).filteredOn(Case::isForeign).isNotEmpty().allSatisfy(one -> {
            assertThat(TAXONOMY.read(one.text()).cause()).as(one.text()).isEmpty();
            assertThat(TAXONOMY.read(one.text()).match()).as(one.text()).isEqualTo(ReasonReading.Match.UNKNOWN);
        });
    }

    @Test
    void traditionalChineseReadsLikeSimplified() {
        assertThat(TAXONOMY.read("賣家缺貨，無法發貨").cause())
                .isEqualTo(TAXONOMY.read("卖家缺货，无法发货").cause());
    }

    @Test
    void alternativesAndEitherOrderAreWrittenOut() {
        assertThat(Wordings.of("!a|b_c & d*")).containsExactly("!a .. d*", "!b c .. d*", "!d* .. a", "!d* .. b c");
    }

    private static String found(Case one) {
        return TAXONOMY.read(one.text()).cause().map(Cause::id).orElse("-");
    }

    private static List<Case> cases() {
        try (InputStream in = Objects.requireNonNull(WordingsTest.class.getResourceAsStream("/reasons/wordings.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
