package io.zapas.cancellation.declared;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static io.zapas.cancellation.SampleLine.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.SampleLine;
import io.zapas.cancellation.Verdict;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import io.zapas.shop.stock.StockHistory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {
    private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

    private final Classifier classifier = new Classifier(TAXONOMY, StockHistory.NONE);

    @ParameterizedTest(name = "id {0}, text {1}, initiator {2}, counts {3}")
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            352 | Товар закончился на складе продавца | Продавец | -     | stock_shortage   | SELLER   | evidence.reason_text
            352 | ''                                  | Продавец | -     | stock_shortage   | SELLER   | evidence.reason_id
            352 | ''                                  | ''       | -     | stock_shortage   | UNCLEAR  | evidence.id_alone
            352 | ''                                  | Клиент   | -     | stock_shortage   | BUYER    | evidence.id_against_initiator
            665 | ''                                  | Система  | -     | not_collected    | UNCLEAR  | evidence.id_against_initiator
            667 | ''                                  | Служба доставки | - | lost            | CARRIER  | evidence.reason_id
            0   | ''                                  | Продавец | -     | other_seller     | SELLER   | evidence.initiator
            0   | ''                                  | 买家     | -     | other_buyer      | BUYER    | evidence.initiator
            0   | ''                                  | система  | -     | other_platform   | PLATFORM | evidence.initiator
            0   | ''                                  | DELIVERY | -     | other_carrier    | CARRIER  | evidence.initiator
            0   | ''                                  | ''       | -     | unclear          | UNCLEAR  | evidence.nothing_declared
            937 | ''                                  | ''       | -     | unclear          | UNCLEAR  | evidence.nothing_declared
            937 | ''                                  | client   | -     | other_buyer      | BUYER    | evidence.initiator
            ''  | Found cheaper                       | ''       | -     | found_cheaper    | BUYER    | evidence.reason_text
            ''  | I have found it cheaper, thank you  | ''       | -     | found_cheaper    | BUYER    | evidence.reason_text_interpreted
            ''  | Покупатель не забрал заказ          | Ozon     | -     | not_collected    | BUYER    | evidence.reason_text
            ''  | Покупатель передумал                | Продавец | -     | changed_mind     | SELLER   | evidence.text_against_initiator
            ''  | Out of stock                        | buyer    | -     | stock_shortage   | SELLER   | evidence.text_against_initiator
            ''  | Dibatalkan oleh Pembeli. Alasan: Lainnya | ''  | -     | other_buyer      | BUYER    | evidence.initiator
            ''  | Dibatalkan oleh Pembeli. Alasan: Penjual tidak responsif terhadap pertanyaan Pembeli | '' | - | processing_error | SELLER | evidence.text_against_initiator
            ''  | Dibatalkan secara otomatis oleh sistem. Alasan: Pesanan belum dibayar | '' | - | not_paid | BUYER | evidence.reason_text
            ''  | Dibatalkan secara otomatis oleh sistem. Alasan: Penjual gagal mengirimkan pesanan tepat waktu | '' | - | processing_error | SELLER | evidence.reason_text
            ''  | Dibatalkan secara otomatis oleh sistem. Alasan: Pengiriman gagal | '' | - | delivery_failed | CARRIER | evidence.reason_text
            ''  | Dibatalkan secara otomatis oleh sistem. Alasan: Lainnya | '' | - | other_platform | PLATFORM | evidence.initiator
            352 | Товар закончился на складе продавца | Продавец | true  | stock_shortage   | SELLER   | evidence.counts_against_seller
            506 | Found cheaper                       | Клиент   | true  | found_cheaper    | SELLER   | evidence.counts_against_seller_reason_differs
            ''  | ''                                  | ''       | true  | other_seller     | SELLER   | evidence.counts_against_seller
            352 | Товар закончился на складе продавца | Продавец | false | stock_shortage   | UNCLEAR  | evidence.not_counted_against_seller
            665 | Покупатель не забрал заказ          | Клиент   | false | not_collected    | BUYER    | evidence.reason_text
            352 | Found cheaper                       | Клиент   | -     | found_cheaper    | BUYER    | evidence.reason_text
            """)
    void faultFollowsFromDeclaredFacts(
            String id, String text, String initiator, Boolean counts, String cause, Fault fault, String evidence) {
        var line = cancelled()
                .said(new Statement(id, text, initiator, Optional.ofNullable(counts), Optional.empty()))
                .line();

        var verdict = classifier.classify(line);

        assertThat(verdict.declared().id()).isEqualTo(cause);
        assertThat(verdict.probable()).isEqualTo(verdict.declared());
        assertThat(verdict.fault()).isEqualTo(fault);
        assertThat(verdict.evidence().key()).isEqualTo(evidence);
        assertThat(verdict.strength()).isBetween(0.0, 1.0);
    }

    @Test
    void noReasonIdAloneProvesAFault() {
        for (String id : new String[] {
            "352", "400", "401", "402", "501", "502", "503", "504", "505", "506", "508", "665", "666", "667", "710",
            "79", "937"
        }) {
            var verdict = classifier.classify(cancelled().said(id, "", "").line());

            assertThat(verdict.fault()).as(id).isEqualTo(Fault.UNCLEAR);
        }
    }

    @Test
    void aLineThatIsNotCancelledHasNoVerdict() {
        assertThat(classifier.classify(SampleLine.delivered().line())).isEqualTo(Verdict.NOT_CANCELLED);
    }

    @Test
    void aSplitPostingIsNoLostOrder() {
        var verdict = classifier.classify(
                SampleLine.delivered().state(OrderLine.State.SPLIT).line());

        assertThat(verdict.probable().id()).isEqualTo("split_posting");
        assertThat(verdict.probable().real()).isFalse();
    }

    @Test
    void afterHandOverWithoutReasonIsBuyerOrCarrier() {
        var verdict =
                classifier.classify(cancelled().shippedOn(MONDAY.plusDays(2)).line());

        assertThat(verdict.declared()).isEqualTo(Cause.UNCLEAR);
        assertThat(verdict.probable().id()).isEqualTo("after_hand_over");
        assertThat(verdict.fault()).isEqualTo(Fault.UNCLEAR);
        assertThat(verdict.evidence().arguments()).containsExactly("2026-03-04");
    }

    @ParameterizedTest
    @CsvSource({
        "937, '', '', true",
        "0, '', '', false",
        "'', '', '', false",
        "352, '', '', false",
        "'', Abholung durch den Nachbarn, '', true",
        "352, Abholung durch den Nachbarn, Клиент, true",
        "'', Другое, Клиент, false",
        "937, Found cheaper, '', false"
    })
    void anUnknownReasonIsReported(String id, String text, String initiator, boolean unknown) {
        var verdict = classifier.classify(cancelled().said(id, text, initiator).line());

        assertThat(verdict.unknownReason()).isEqualTo(unknown);
    }

    /** Days -1 (before the order), 0 (order), 3 (cancel); + in stock, 0 out, ? no snapshot. */
    @ParameterizedTest(name = "stock {0}, cancel date known {1}")
    @CsvSource({
        "00 0, true, 0.9, evidence.no_stock_before_and_at_cancel",
        "?? 0, true, 0.75, evidence.no_stock_at_cancel",
        "++ 0, true, 0.75, evidence.no_stock_at_cancel",
        "00 +, true, 0, evidence.nothing_declared",
        "0? ?, true, 0.6, evidence.no_stock_before_order",
        "00 0, false, 0.6, evidence.no_stock_before_order",
        "+0 0, false, 0.5, evidence.no_stock_after_order",
        "+0 ?, true, 0, evidence.nothing_declared",
        "++ +, true, 0, evidence.nothing_declared",
        "?? ?, true, 0, evidence.nothing_declared",
    })
    void emptyStockSpeaksWhereNothingIsDeclared(String stock, boolean dated, double strength, String evidence) {
        var line = dated ? cancelled().cancelledOn(MONDAY.plusDays(3)) : cancelled();

        var verdict = new Classifier(TAXONOMY, history(stock)).classify(line.line());

        assertThat(verdict.declared()).isEqualTo(Cause.UNCLEAR);
        assertThat(verdict.strength()).isEqualTo(strength);
        assertThat(verdict.evidence().key()).isEqualTo(evidence);
        assertThat(verdict.fault()).isEqualTo(strength > 0 ? Fault.SELLER : Fault.UNCLEAR);
        assertThat(verdict.probable().id()).isEqualTo(strength > 0 ? "stock_shortage" : "unclear");
    }

    @Test
    void stockIsNotAskedWhereTheCauseIsTold() {
        var line = cancelled().cancelledOn(MONDAY.plusDays(3)).said("", "Found cheaper", "buyer");

        assertThat(new Classifier(TAXONOMY, history("00 0"))
                        .classify(line.line())
                        .probable()
                        .id())
                .isEqualTo("found_cheaper");
    }

    @Test
    void stockTellsTheSellersUntoldCause() {
        var line = cancelled().cancelledOn(MONDAY.plusDays(3)).said("402", "Другое (вина продавца)", "Продавец");

        var verdict = new Classifier(TAXONOMY, history("00 0")).classify(line.line());

        assertThat(verdict.declared().id()).isEqualTo("other_seller");
        assertThat(verdict.probable().id()).isEqualTo("stock_shortage");
        assertThat(verdict.fault()).isEqualTo(Fault.SELLER);
    }

    @Test
    void whatWasHandedOverWasInStock() {
        var line = cancelled().cancelledOn(MONDAY.plusDays(3)).shippedOn(MONDAY.plusDays(1));

        assertThat(new Classifier(TAXONOMY, history("00 0"))
                        .classify(line.line())
                        .fault())
                .isEqualTo(Fault.UNCLEAR);
    }

    private static StockHistory history(String marks) {
        Map<LocalDate, Character> days = Map.of(
                MONDAY.minusDays(1), marks.charAt(0), MONDAY, marks.charAt(1), MONDAY.plusDays(3), marks.charAt(3));
        return (sku, location, day) ->
                Optional.ofNullable(days.get(day)).filter(mark -> mark != '?').map(mark -> mark == '+');
    }
}
