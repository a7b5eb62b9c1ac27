package io.zapas.demo;

/** A posting's status as the Russian CSV and the API spell it. */
enum Status {
    TO_PACK("Ожидает сборки", "awaiting_packaging"),
    TO_SHIP("Ожидает отгрузки", "awaiting_deliver"),
    ON_THE_WAY("Доставляется", "delivering"),
    AT_PICKUP_POINT("Ожидает в ПВЗ", "delivering"),
    TO_COURIER("Передаем курьеру", "delivering"),
    WITH_COURIER("Курьер в пути", "delivering"),
    DISPUTED("Спорный", "arbitration"),
    DELIVERED("Доставлен", "delivered"),
    CANCELLED("Отменён", "cancelled"),
    /** Never in a CSV. */
    SPLIT("", "cancelled_from_split_pending");

    private final String russian;
    private final String api;

    Status(String russian, String api) {
        this.russian = russian;
        this.api = api;
    }

    String russian() {
        return russian;
    }

    String api() {
        return api;
    }

    boolean isOpen() {
        return this != DELIVERED && this != CANCELLED && this != SPLIT;
    }
}
