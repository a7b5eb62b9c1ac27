package io.zapas.demo;

/**
 * What the dumps say about a cancellation. Ids and texts as Ozon publishes them; 79 and 937 are common but unpublished.
 *
 * @param type seller, client, ozon, system or delivery
 * @param affectsRating counts against the seller (FBS dumps only)
 */
record CancelReason(int id, String text, String type, String initiator, boolean affectsRating) {
    static final CancelReason OUT_OF_STOCK =
            new CancelReason(352, "Товар закончился на складе продавца", "seller", "Продавец", true);
    static final CancelReason DEFECTIVE =
            new CancelReason(400, "Остался только бракованный товар", "seller", "Продавец", true);
    static final CancelReason ARBITRATION =
            new CancelReason(401, "Продавец отклонил арбитраж", "seller", "Продавец", true);
    static final CancelReason SELLER_OTHER =
            new CancelReason(402, "Другое (вина продавца)", "seller", "Продавец", true);
    static final CancelReason NOT_COLLECTED =
            new CancelReason(665, "Покупатель не забрал заказ", "client", "Покупатель", false);
    static final CancelReason NO_DELIVERY = new CancelReason(
            666, "Возврат из службы доставки: нет доставки в указанный регион", "delivery", "Служба доставки", false);
    static final CancelReason LOST =
            new CancelReason(667, "Заказ утерян службой доставки", "delivery", "Служба доставки", false);
    static final CancelReason POSTPONED = buyer(501, "Ozon postponed the delivery date");
    static final CancelReason TOO_LONG = buyer(505, "Too long");
    static final CancelReason UNKNOWN_CLIENT = new CancelReason(79, "Причина не указана", "client", "Клиент", false);
    static final CancelReason UNKNOWN_OZON = new CancelReason(937, "Причина не указана", "ozon", "Ozon", false);
    static final CancelReason UNKNOWN_SYSTEM = new CancelReason(937, "Причина не указана", "system", "Система", true);
    static final CancelReason SPLIT = new CancelReason(0, "", "", "", false);

    static CancelReason buyer(int id, String englishText) {
        return new CancelReason(id, englishText, "client", "Покупатель", false);
    }
}
