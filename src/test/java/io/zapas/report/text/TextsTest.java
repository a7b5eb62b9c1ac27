package io.zapas.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zapas.advice.Overview;
import io.zapas.cancellation.CancellationSummary.Completion;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.Fault;
import io.zapas.demand.Mark;
import io.zapas.demand.Standing;
import io.zapas.forecast.Explanation.Grade;
import io.zapas.forecast.NotForecastable;
import io.zapas.intake.schema.Kind;
import io.zapas.intake.schema.RejectReason;
import io.zapas.intake.source.Remark;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.report.cancellation.Evidences;
import io.zapas.report.quality.Setting;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern CYRILLIC = Pattern.compile("[а-яё]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** The same word, or no word at all, in more than one language. */
    private static final Set<String> RIGHTLY_EQUAL = Set.of(
            "column.sku",
            "po.sku",
            "cancellations.skus.name",
            "explorer.q5",
            "explorer.q25",
            "explorer.q50",
            "explorer.q75",
            "explorer.q95",
            "summary.decision");

    private final Texts en = Texts.of(Language.EN);
    private final Texts ru = Texts.of(Language.RU);
    private final Texts zh = Texts.of(Language.ZH);

    @Test
    void everyLanguageHasEveryKey() {
        assertThat(Language.values())
                .allSatisfy(language ->
                        assertThat(Texts.of(language).keys()).as("%s", language).isEqualTo(en.keys()));
        assertThat(en.keys()).hasSizeGreaterThan(400);
    }

    @Test
    void noTextIsLeftUntranslated() {
        Set<String> equal = en.keys().stream()
                .filter(key -> Stream.of(Language.values())
                                .map(language -> Texts.of(language).get(key))
                                .distinct()
                                .count()
                        < Language.values().length)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(equal).isEqualTo(new TreeSet<>(RIGHTLY_EQUAL));
    }

    @Test
    void russianIsWrittenInCyrillicAndChineseInHan() {
        assertThat(en.keys().stream()
                        .filter(key -> !RIGHTLY_EQUAL.contains(key))
                        .filter(key -> !CYRILLIC.matcher(ru.get(key).toLowerCase(Locale.ROOT))
                                        .find()
                                || !CHINESE.matcher(zh.get(key)).find()))
                .isEmpty();
        assertThat(en.keys().stream()
                        .filter(key -> CYRILLIC.matcher(en.get(key)).find()
                                || CHINESE.matcher(en.get(key)).find()
                                || CYRILLIC.matcher(zh.get(key)).find()))
                .isEmpty();
    }

    @Test
    void everyLanguageTakesTheSameArguments() {
        for (String key : en.keys()) {
            for (Language language : Language.values()) {
                assertThat(places(Texts.of(language).get(key)))
                        .as("%s %s", language, key)
                        .isEqualTo(places(en.get(key)));
            }
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> keysOfConstants() {
        List<String> keys = new ArrayList<>();
        add(keys, Reason.values(), name -> "reason." + name);
        add(keys, Note.values(), name -> "note." + name);
        add(keys, Grade.values(), name -> "grade." + name);
        add(keys, Fault.values(), name -> "fault." + name);
        add(keys, Fault.values(), name -> "response.fault." + name);
        add(keys, Fault.values(), name -> "cancellations.fault." + name);
        add(keys, Mark.values(), name -> "mark." + name);
        add(keys, Standing.values(), name -> "demand." + name);
        add(keys, Overview.Cover.values(), name -> "cover." + name);
        add(keys, Setting.Origin.values(), name -> "origin." + name);
        add(keys, NotForecastable.Reason.values(), name -> "notforecastable." + name);
        add(keys, Kind.values(), name -> "kind." + name);
        add(keys, RejectReason.values(), name -> "rejectreason." + name);
        Stream.of(Wording.values())
                .filter(wording -> wording != Wording.PLAIN)
                .forEach(wording -> keys.add("remark." + wording.key()));
        add(keys, Unreadable.Fault.values(), name -> "unreadable." + name);
        add(keys, Unreadable.Fault.values(), name -> "unreadable." + name + ".mend");
        Stream.of(Completion.values())
                .filter(completion -> completion != Completion.BY_SHOP_CURVE)
                .forEach(
                        completion -> keys.add("completion." + completion.name().toLowerCase(Locale.ROOT)));
        return keys.stream();
    }

    private static void add(List<String> keys, Enum<?>[] constants, Function<String, String> key) {
        for (Enum<?> constant : constants) {
            keys.add(key.apply(constant.name().toLowerCase(Locale.ROOT)));
        }
    }

    @ParameterizedTest
    @MethodSource("keysOfConstants")
    void everyConstantThatIsShownHasItsText(String key) {
        assertThat(en.find(key)).isPresent();
    }

    /** Logs tell a remark in the words of the enum, the English sheet in those of the properties: they are the same. */
    @Test
    void theSheetSaysWhatTheLogSays() {
        for (Wording wording : Wording.values()) {
            Remark remark = Remark.of(wording, "A", "B", "C", "D");
            assertThat(new Message(wording.key(), remark.arguments(), remark.toString()).in(en))
                    .isEqualTo(remark.toString());
            assertThat(Remark.decoded(remark.encoded())).isEqualTo(remark);
        }
        assertThat(Remark.decoded("of an older ledger")).hasToString("of an older ledger");
    }

    @Test
    void everyKindOfEvidenceHasASentence() throws IllegalAccessException {
        for (Field field : EvidenceKeys.class.getFields()) {
            assertThat(en.find((String) field.get(null))).as(field.getName()).isPresent();
        }
    }

    @Test
    void evidencePutsFaultsAndDaysIntoWords() {
        Evidence evidence = new Evidence(EvidenceKeys.TEXT_AGAINST_INITIATOR, List.of("Передумал", "BUYER", "SELLER"));
        assertThat(new Evidences(en).sentence(evidence))
                .isEqualTo("The wording “Передумал” points to: buyer; cancelled by: seller.");
        Evidence stock = new Evidence(EvidenceKeys.NO_STOCK_AT_CANCEL, List.of("2026-03-02"));
        assertThat(new Evidences(ru).sentence(stock)).isEqualTo("В день отмены, 02.03.2026, остатка не было.");
    }

    @Test
    void evidenceQuotesWhatOnlyLooksLikeADayOrAPlace() {
        Evidence evidence = new Evidence(EvidenceKeys.REASON_TEXT, List.of("2026-02-31"));
        assertThat(new Evidences(en).sentence(evidence)).contains("“2026-02-31”");
        Evidence place = new Evidence(EvidenceKeys.REASON_TEXT, List.of("{0} $1 \\"));
        assertThat(new Evidences(en).sentence(place)).contains("“{0} $1 \\”");
    }

    @Test
    void unknownEvidenceShowsItsWordsAndFigures() {
        Evidence evidence = new Evidence("evidence.full_moon", List.of("3"));
        assertThat(new Evidences(zh).sentence(evidence)).isEqualTo("full moon: 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1 строка",
                "2|2 строки",
                "5|5 строк",
                "11|11 строк",
                "12|12 строк",
                "21|21 строка",
                "104|104 строки",
                "1\u00A0000|1\u00A0000 строк",
                "0|0 строк",
                "1,5|1,5 строки"
            })
    void wordsFollowTheirNumber(String number, String expected) {
        assertThat(number + " " + Plural.form(number, List.of("строка", "строки", "строк")))
                .isEqualTo(expected);
    }

    @Test
    void englishHasTwoForms() {
        List<String> forms = List.of("line", "lines");
        assertThat(Stream.of("1", "0", "2", "21", "1.5", "1,001").map(number -> Plural.form(number, forms)))
                .containsExactly("line", "lines", "lines", "lines", "lines", "lines");
    }

    @Test
    void aMissingTextOfOursIsNamed() {
        assertThatThrownBy(() -> en.get("no.such.text"))
                .hasMessage("texts/en.properties: expected a text for 'no.such.text', was none");
    }

    @ParameterizedTest
    @EnumSource
    void figuresInSentencesFollowTheLanguage(Language language) {
        Texts texts = Texts.of(language);
        String said = texts.money(new BigDecimal("1234567.5"), "RUB") + " " + texts.percent(0.1234) + " "
                + texts.date(LocalDate.of(2026, 3, 2));
        assertThat(said)
                .isEqualTo(
                        language == Language.RU
                                ? "1\u00A0234\u00A0568\u00A0RUB 12,3\u00A0% 02.03.2026"
                                : "1,234,568\u00A0RUB 12.3% 2026-03-02");
    }
}
