package io.zapas.demo;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Units of a posting on their way back; UTC, also what happens after the last export.
 *
 * @param reason the buyer's words or the platform's
 * @param opened whether the parcel was opened
 */
record ReturnedItem(
        Posting posting,
        Posting.Line line,
        LocalDateTime returnedAt,
        LocalDateTime backAt,
        String reason,
        boolean opened) {
    static final String COLLECTED_NOT = "Покупатель не забрал заказ";

    /** What buyers write about a defective unit. */
    static final List<String> DEFECTS = List.of(
            "Брак: товар не работает",
            "Обнаружен брак, трещина на корпусе",
            "Товар бракованный",
            "Производственный дефект");

    static final List<String> OTHERS = List.of(
            "Не подошёл размер или цвет",
            "Товар не понравился",
            "Не соответствует описанию",
            "Передумал покупать",
            "Привезли не тот товар",
            "Неполная комплектация");
}
