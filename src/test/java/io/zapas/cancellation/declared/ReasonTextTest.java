package io.zapas.cancellation.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTextTest {
    private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dibatalkan oleh Pembeli. Alasan: Lainnya/ berubah pikiran                                   | changed_mind     | BUYER
            Dibatalkan oleh Pembeli. Alasan: Ubah Pesanan yang Ada                                      | wants_to_change  | BUYER
            Dibatalkan oleh Pembeli. Alasan: Perlu mengubah pesanan                                     | wants_to_change  | BUYER
            Dibatalkan oleh Pembeli. Alasan: Need to change delivery address                            | wrong_address    | BUYER
            Dibatalkan oleh Pembeli. Alasan: Perlu mengubah alamat pengiriman                           | wrong_address    | BUYER
            Dibatalkan oleh Pembeli. Alasan: Perlu mengubah Voucher                                     | discount_missing | BUYER
            Dibatalkan oleh Pembeli. Alasan: Proses pembayaran sulit                                    | not_paid         | BUYER
            Dibatalkan oleh Pembeli. Alasan: Menemukan yang lebih murah                                 | found_cheaper    | BUYER
            Dibatalkan oleh Pembeli. Alasan: Tidak ingin membeli lagi                                   | changed_mind     | BUYER
            Dibatalkan oleh Pembeli. Alasan: Penjual tidak responsif terhadap pertanyaan Pembeli        | processing_error | BUYER
            Dibatalkan secara otomatis oleh sistem. Alasan: Pesanan belum dibayar                       | not_paid         | PLATFORM
            Dibatalkan secara otomatis oleh sistem. Alasan: Pengiriman gagal                            | delivery_failed  | PLATFORM
            Dibatalkan secara otomatis oleh sistem. Alasan: Penjual gagal mengirimkan pesanan tepat waktu | processing_error | PLATFORM
            Dibatalkan secara otomatis oleh sistem. Alasan: Penjual tidak mengatur pengiriman tepat waktu | processing_error | PLATFORM
            Dibatalkan secara otomatis oleh sistem. Alasan: Paket hilang di perjalanan. Kompensasi yang memenuhi syarat telah dikreditkan ke Saldo Penjual-mu. | lost | PLATFORM
            """)
    void shopeesReasonNamesCauseAndInitiator(String text, String cause, Fault initiator) {
        var reading = TAXONOMY.read(text);

        assertThat(reading.cause()).map(Cause::id).hasValue(cause);
        assertThat(reading.initiator()).hasValue(initiator);
    }

    @ParameterizedTest
    @CsvSource({
        "Dibatalkan oleh Pembeli. Alasan: Lainnya, BUYER",
        "Dibatalkan secara otomatis oleh sistem. Alasan: Lainnya, PLATFORM",
        "Отменено покупателем: другое, BUYER",
        "买家取消：其他, BUYER",
        "Cancelled by the seller, SELLER"
    })
    void otherSaysOnlyWhoCancelled(String text, Fault initiator) {
        var reading = TAXONOMY.read(text);

        assertThat(reading.cause()).isEmpty();
        assertThat(reading.match()).isEqualTo(ReasonReading.Match.EMPTY);
        assertThat(reading.initiator()).hasValue(initiator);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Товар закончился на складе продавца | stock_shortage
            Остался только бракованный товар    | quality
            Продавец отклонил арбитраж          | other_seller
            Другое (вина продавца)              | other_seller
            Покупатель не забрал заказ          | not_collected
            Возврат из службы доставки: нет доставки в указанный регион | no_delivery_to_region
            Заказ утерян службой доставки       | lost
            The goods ran out at the seller's warehouse | stock_shortage
            Only defective goods remained       | quality
            Seller rejects arbitration          | other_seller
            Other (seller's fault)              | other_seller
            Customer didn't pick up the shipment | not_collected
            Returned by the delivery service: no delivery to the region | no_delivery_to_region
            Lost by the delivery service        | lost
            Ozon postponed the delivery date    | delivery_postponed
            Some products were cancelled        | partly_cancelled
            Discount not applied                | discount_missing
            Wants to change and reorder         | wants_to_change
            Too long                            | too_slow
            Found cheaper                       | found_cheaper
            None of these suits                 | other_buyer
            Wrong address                       | wrong_address
            在卖家仓库已无商品                   | stock_shortage
            只剩下残次品                         | quality
            卖家拒绝了仲裁                       | other_seller
            其他（卖家错误）                     | other_seller
            买家没有收货                         | not_collected
            快递服务退货：在该区域没有快递       | no_delivery_to_region
            订单被快递弄丢                       | lost
            因货件拆分而取消                     | split_posting
            """)
    void ozonsPublishedReason(String text, String cause) {
        assertThat(TAXONOMY.read(text).cause()).map(Cause::id).hasValue(cause);
    }

    /** Wordings that stand nowhere in the taxonomy as a whole. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            К сожалению, товара больше нет в наличии            | stock_shortage
            товар распродан, ждём новую партию                  | stock_shortage
            Закончились остатки по данной позиции               | stock_shortage
            Нет нужного размера на складе                       | stock_shortage
            Недостаточное количество товара                     | stock_shortage
            Sorry, this item is sold out                        | stock_shortage
            We have run out of this product                     | stock_shortage
            Stok barang sudah habis                             | stock_shortage
            仓库没有足够库存                                     | stock_shortage
            商品已售罄                                           | stock_shortage
            При упаковке обнаружен дефект                       | quality
            Весь товар оказался бракованным                     | quality
            Item was damaged in our warehouse                   | quality
            Produk yang tersisa cacat                           | quality
            剩余商品有质量问题                                   | quality
            Поставщик сорвал сроки                              | supply_disruption
            Supplier has not delivered the goods                | supply_disruption
            供应商延迟交货                                       | supply_disruption
            Курьер так и не приехал за заказом                  | logistics
            The courier did not pick up the parcel from us      | logistics
            快递未揽收                                           | logistics
            Не успели собрать заказ                             | processing_error
            Заказ не отгружен вовремя                           | processing_error
            Указали неверную цену                               | processing_error
            Seller did not ship on time                         | processing_error
            Pricing mistake on the listing                      | processing_error
            卖家超时未发货                                       | processing_error
            Покупатель передумал                                | changed_mind
            Клиент отказался от заказа                          | changed_mind
            I don't want it anymore                             | changed_mind
            买家改变了主意                                       | changed_mind
            Нашёл товар дешевле на другом сайте                 | found_cheaper
            I found a better price elsewhere                    | found_cheaper
            在别处找到更便宜的                                   | found_cheaper
            Указан неправильный адрес доставки                  | wrong_address
            Customer entered the wrong delivery address         | wrong_address
            收货地址填写错误                                     | wrong_address
            Заказ не был оплачен вовремя                        | not_paid
            Buyer did not pay                                   | not_paid
            买家未付款                                           | not_paid
            Истёк срок хранения в пункте выдачи                 | not_collected
            Клиент не выкупил заказ                             | not_collected
            Parcel was not collected from the pick-up point     | not_collected
            超过时间未取件                                       | not_collected
            Слишком долгая доставка                             | too_slow
            Delivery takes too long                             | too_slow
            配送时间太长了                                       | too_slow
            Хочу заказать другой размер                         | wants_to_change
            Want to change the colour of the order              | wants_to_change
            Забыл применить промокод                            | discount_missing
            Forgot to use my voucher                            | discount_missing
            忘记使用优惠券                                       | discount_missing
            Случайно оформил дубль заказа                       | duplicate_order
            I ordered twice                                     | duplicate_order
            Посылка потеряна курьерской службой                 | lost
            Package was lost in transit                         | lost
            包裹丢失                                             | lost
            Не удалось доставить заказ                          | delivery_failed
            Unable to deliver the parcel                        | delivery_failed
            Товар повреждён при перевозке                       | damaged_in_transit
            Ozon перенёс срок доставки                          | delivery_postponed
            Suspected fraud                                     | platform_decision
            """)
    void unseenWordingFindsItsCause(String text, String cause) {
        assertThat(TAXONOMY.read(text).cause()).map(Cause::id).hasValue(cause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ТОВАР  ЗАКОНЧИЛСЯ, на складе продавца!!!      | stock_shortage
            Товар закончилсся на склде продавца           | stock_shortage
            товар закочнился на складе продавца           | stock_shortage
            Ｆｏｕｎｄ　ｃｈｅａｐｅｒ                       | found_cheaper
            found chaeper                                 | found_cheaper
            Dibatalkan oleh pembeli alasan menemukan yg lebih murah | found_cheaper
            Pesanan belum dibayr                          | not_paid
            Custmer didn’t pick up the shipment           | not_collected
            Отменен покупателем. Причина: нашёл дешевле    | found_cheaper
            买家取消，原因：找到更便宜的                    | found_cheaper
            因买家未付款而取消                             | not_paid
            """)
    void survivesCasePunctuationWidthAndMisspelling(String text, String cause) {
        assertThat(TAXONOMY.read(text).cause()).map(Cause::id).hasValue(cause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abholung durch den Nachbarn",
                "товар не бракованный",
                "the item was not damaged",
                "qwerty",
                "12345",
                "买家有收货",
                "покупатель и продавец договорились",
            })
    void whatTheTaxonomyDoesNotKnowStaysUnknown(String text) {
        var reading = TAXONOMY.read(text);

        assertThat(reading.cause()).isEmpty();
        assertThat(reading.match()).isEqualTo(ReasonReading.Match.UNKNOWN);
    }

    @Test
    void oneCharacterMayTurnTheParty() {
        assertThat(TAXONOMY.read("卖家没有收货").cause()).map(Cause::fault).isNotEqualTo(Fault.SELLER);
        assertThat(TAXONOMY.read("卖家没有收货").match()).isNotEqualTo(ReasonReading.Match.MISSPELT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", "--", "\u200b"})
    void noTextIsNoReading(String text) {
        assertThat(TAXONOMY.read(text)).isEqualTo(ReasonReading.NOTHING);
    }

    @Test
    void aReasonOfThreeMillionCharactersIsReadByItsHead() {
        var text = "Found cheaper " + "x".repeat(3_000_000);

        assertThat(TAXONOMY.read(text).cause()).map(Cause::id).hasValue("found_cheaper");
    }

    /** Every whole wording of the taxonomy finds its own cause, whatever the case and the marks around it. */
    @Test
    void everyWordingFindsItsOwnCause() {
        var entries = TaxonomyYaml.parse(builtInYaml(), "causes.yaml", Map.of());
        for (var entry : entries.causes()) {
            for (String text : entry.texts()) {
                assertThat(TAXONOMY.read("  «" + text.toUpperCase(Locale.ROOT) + "»! ")
                                .cause())
                        .as(text)
                        .map(Cause::id)
                        .hasValue(entry.id());
            }
        }
    }

    /** A phrase alone, without endings and gaps, is never claimed by another cause. */
    @Test
    void noPhraseIsClaimedByAnotherCause() {
        var entries = TaxonomyYaml.parse(builtInYaml(), "causes.yaml", Map.of());
        var claimed = new ArrayList<String>();
        for (var entry : entries.causes()) {
            for (String phrase : entry.phrases().stream()
                    .flatMap(line -> Wordings.of(line).stream())
                    .toList()) {
                var read = TAXONOMY.read(phrase.replaceAll("[*!.]", "")).cause().map(Cause::id);
                if (read.isPresent() && !read.equals(Optional.of(entry.id()))) {
                    claimed.add(entry.id() + ": " + phrase + " -> " + read);
                }
            }
        }
        assertThat(claimed).isEmpty();
    }

    private static String builtInYaml() {
        try (var in = Taxonomy.class.getResourceAsStream("/causes.yaml")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
