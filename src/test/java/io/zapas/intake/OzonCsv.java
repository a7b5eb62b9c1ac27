package io.zapas.intake;

import io.zapas.intake.schema.Folder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A CSV as Ozon writes it: BOM, {@code ;}, LF, filled fields in quotes, empty ones without. */
public final class OzonCsv {
    public static final List<String> ORDERS_2024 = columns("""
            "Номер заказа";"Номер отправления";"Принят в обработку";"Дата отгрузки";"Статус";"Дата доставки";\
            "Фактическая дата передачи в доставку";"Сумма отправления";"Код валюты отправления";"Наименование товара";\
            "OZON id";"Артикул";"Итоговая стоимость товара";"Код валюты товара";"Стоимость товара для покупателя";\
            "Код валюты покупателя";"Количество";"Стоимость доставки";"Связанные отправления";"Выкуп товара";\
            "Цена товара до скидок";"Скидка %";"Скидка руб";"Акции\"""");
    public static final List<String> PRODUCTS_2024 = columns("""
            "Артикул";"Ozon Product ID";"FBO OZON SKU ID";"FBS OZON SKU ID";"CrossBorder Ozon SKU";"Barcode";\
            "Наименование товара";"Контент-рейтинг";"Бренд";"Статус товара";"Видимость FBO";\
            "Причины скрытия FBO (при наличии)";"Видимость FBS";"Причины скрытия FBS (при наличии)";"Дата создания";\
            "Категория комиссии";"Объем товара, л";"Объемный вес, кг";"Доступно к продаже по схеме FBO, шт.";\
            "Вывезти и нанести КИЗ (кроме Твери), шт";"Зарезервировано, шт";"Доступно к продаже по схеме FBS, шт.";\
            "Доступно к продаже по схеме realFBS, шт.";"Зарезервировано на моих складах, шт";\
            "Текущая цена с учетом скидки, ₽";"Цена до скидки (перечеркнутая цена), ₽";"Цена Premium, ₽";\
            "Рыночная цена, ₽";"Актуальная ссылка на рыночную цену";"Размер НДС, %\"""");
    public static final List<String> PERSONAL = List.of(
            "Адрес покупателя",
            "Имя покупателя",
            "Email покупателя",
            "Имя получателя",
            "Телефон получателя",
            "Адрес доставки",
            "Индекс");

    private final List<String> header;
    private final StringBuilder text = new StringBuilder("\uFEFF");

    public OzonCsv(List<String> header) {
        this.header = header;
        text.append(header.stream().map(OzonCsv::quoted).collect(Collectors.joining(";")))
                .append('\n');
    }

    private static List<String> columns(String line) {
        return Arrays.stream(line.replace("\"", "").split(";")).toList();
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "" : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** A row by column names; what is not named stays empty. */
    public OzonCsv row(Map<String, String> values) {
        for (String name : values.keySet()) {
            if (!header.contains(name)) throw new IllegalArgumentException("no column " + name);
        }
        String row = header.stream()
                .map(column -> quoted(values.getOrDefault(column, "")))
                .collect(Collectors.joining(";"));
        text.append(row).append('\n');
        return this;
    }

    public byte[] bytes() {
        return Folder.utf8(text.toString());
    }

    public String text() {
        return text.toString();
    }

    /** The generation made of another: names replaced, columns put after others. */
    public static List<String> changed(List<String> header, Map<String, String> renamed) {
        return header.stream().map(c -> renamed.getOrDefault(c, c)).toList();
    }

    public static List<String> after(List<String> header, String column, String... added) {
        List<String> longer = new java.util.ArrayList<>(header);
        longer.addAll(longer.indexOf(column) + 1, List.of(added));
        return longer;
    }

    /** A map in the order given, for rows with more than ten values. */
    public static Map<String, String> values(String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) values.put(pairs[i], pairs[i + 1]);
        return values;
    }
}
