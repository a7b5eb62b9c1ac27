package io.zapas.cancellation.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.KnownCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyTest {
    private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

    @ParameterizedTest
    @CsvSource({
        "Продавец, SELLER",
        "продавец, SELLER",
        "Клиент, BUYER",
        "Покупатель, BUYER",
        "Ozon, PLATFORM",
        "Система, PLATFORM",
        "Служба доставки, CARRIER",
        "卖家, SELLER",
        "客户, BUYER",
        "买家, BUYER",
        "系统, PLATFORM",
        "配送服务, CARRIER",
        "seller, SELLER",
        "client, BUYER",
        "customer, BUYER",
        "ozon, PLATFORM",
        "system, PLATFORM",
        "delivery, CARRIER",
        "Pembeli, BUYER",
        "Penjual, SELLER",
        "sistem, PLATFORM",
        "Shopee, PLATFORM",
        "jasa kirim, CARRIER",
        "cancelled_by_customer, BUYER",
        "Отменено продавцом, SELLER",
        "Служба доставки Ozon, CARRIER",
    })
    void initiatorIsAParty(String word, Fault fault) {
        assertThat(TAXONOMY.initiator(word)).hasValue(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Nachbar", "buyer or seller"})
    void anUnknownInitiatorIsNobody(String word) {
        assertThat(TAXONOMY.initiator(word)).isEmpty();
    }

    @Test
    void everyCauseHasANameInThreeLanguages() {
        for (Cause cause : TAXONOMY.causes()) {
            for (String language : new String[] {"en", "ru", "zh"}) {
                assertThat(TAXONOMY.name(cause, language))
                        .as(cause.id() + " " + language)
                        .isNotBlank()
                        .isNotEqualTo(cause.id());
            }
        }
        assertThat(TAXONOMY.causes()).contains(Cause.UNCLEAR);
    }

    @Test
    void usersFileAddsCausesAndWords() {
        var extended = TAXONOMY.extendedBy("""
                causes:
                  - id: stock_shortage
                    phrases: [kończy się]
                    ids: ["9001"]
                  - id: holiday
                    fault: Seller
                    names: {en: Holiday, ru: Праздник, zh: 假期}
                    texts: [Ferie]
                    phrases: ["! out of stock for holidays"]
                initiators:
                  seller: [Sprzedawca]
                """, "my.yaml");

        assertThat(extended.read("towar kończy się").cause()).hasValue(extended.cause("stock_shortage"));
        assertThat(extended.read("FERIE!").cause()).hasValue(new Cause("holiday", Fault.SELLER));
        assertThat(extended.byReasonId("9001")).hasValue(extended.cause("stock_shortage"));
        assertThat(extended.initiator("sprzedawca")).hasValue(Fault.SELLER);
        assertThat(extended.name(extended.cause("holiday"), "ru")).isEqualTo("Праздник");
        assertThat(extended.name(extended.cause("stock_shortage"), "ru")).isEqualTo("Нет в наличии");
        assertThat(TAXONOMY.read("towar kończy się").cause()).isEmpty();
    }

    @Test
    void usersWordingOverridesTheBuiltInOne() {
        var yaml = "causes: [{id: quality, texts: [Found cheaper], phrases: [\"! out of stock\"]}]";

        var extended = TAXONOMY.extendedBy(yaml, "my.yaml");

        assertThat(extended.read("found cheaper").cause()).map(Cause::id).hasValue("quality");
        assertThat(extended.read("we are out of stock").cause()).map(Cause::id).hasValue("quality");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            causes:n- id: xn  fault: sellr     | [my.yaml:3] expected one of seller, buyer, platform, carrier, unclear, was 'sellr'
            causes:n- id: x                    | [my.yaml:2] expected 'fault' of the new cause 'x': one of seller, buyer, platform, carrier, unclear, was none
            causes:n- id: qualityn  fault: buyer | [my.yaml:3] expected 'seller' for 'quality' (a built-in cause keeps its fault; use an id of your own), was 'buyer'
            causes:n- id: xn  fault: sellern- id: xn  fault: seller | [my.yaml:4] expected every cause once, was 'x' again
            causes:n- id: qualityn  texts: ['!!'] | [my.yaml:2] expected a wording for 'quality', was '!!' without a letter
            causes:n- id: qualityn  text: [a]  | [my.yaml:3] expected one of [fault, id, ids, names, phrases, real, texts], was 'text'
            """)
    void badFileNamesLineAndExpectation(String yaml, String message) {
        assertThatThrownBy(() -> TAXONOMY.extendedBy(yaml.replaceAll("n(?=- |  )", "\n"), "my.yaml"))
                .isInstanceOf(InvalidTaxonomy.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "causes: 5", "causes: [", "- a", "causes: [{fault: seller}]", "\u0000"})
    void whatIsNoTaxonomyIsRefusedByName(String yaml) {
        assertThatThrownBy(() -> TAXONOMY.extendedBy(yaml, "my.yaml"))
                .isInstanceOf(InvalidTaxonomy.class)
                .hasMessageStartingWith("[my.yaml:");
    }

    @Test
    void anUnknownCauseIsRefusedByItsId() {
        assertThatThrownBy(() -> TAXONOMY.cause("nope")).hasMessageContaining("'nope'");
    }

    @ParameterizedTest
    @EnumSource(value = KnownCause.class, mode = EnumSource.Mode.EXCLUDE, names = "ANY_OTHER")
    void everyCauseThatCodeKnowsByNameStandsInIt(KnownCause known) {
        assertThat(KnownCause.of(Taxonomy.builtIn().cause(known))).isEqualTo(known);
    }
}
