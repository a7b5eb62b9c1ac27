package io.zapas.demo;

import java.util.List;

/** Where the shop sells from and who supplies it. The first {@code n} clusters are used. */
record Network(List<Cluster> clusters, List<OwnWarehouse> ownWarehouses, List<Supplier> suppliers) {
    /** Index of the own warehouse whose carrier is late where that is planted. */
    static final int LATE_WAREHOUSE = 1;

    /** Index of the supplier that is late where that is planted. */
    static final int LATE_SUPPLIER = 0;

    private static final List<Cluster> CLUSTERS = List.of(
            new Cluster(
                    "Москва, МО и Дальние регионы",
                    0.38,
                    List.of("ХОРУГВИНО_РФЦ", "ПУШКИНО_1_РФЦ"),
                    List.of("МОСКВА|Москва", "МОСКОВСКАЯ ОБЛАСТЬ|Химки", "МОСКОВСКАЯ ОБЛАСТЬ|Подольск")),
            new Cluster(
                    "Санкт-Петербург и СЗО",
                    0.16,
                    List.of("САНКТ_ПЕТЕРБУРГ_РФЦ", "СПБ_БУГРЫ_РФЦ"),
                    List.of("САНКТ-ПЕТЕРБУРГ|Санкт-Петербург", "ПСКОВСКАЯ ОБЛАСТЬ|Псков")),
            new Cluster(
                    "Краснодар",
                    0.11,
                    List.of("АДЫГЕЙСК_РФЦ"),
                    List.of("КРАСНОДАРСКИЙ КРАЙ|Краснодар", "КРАСНОДАРСКИЙ КРАЙ|Сочи")),
            new Cluster(
                    "Екатеринбург",
                    0.10,
                    List.of("ЕКАТЕРИНБУРГ_РФЦ_НОВЫЙ"),
                    List.of("СВЕРДЛОВСКАЯ ОБЛАСТЬ|Екатеринбург", "ПЕРМСКИЙ КРАЙ|Пермь")),
            new Cluster("Казань", 0.08, List.of("КАЗАНЬ_РФЦ_НОВЫЙ"), List.of("РЕСПУБЛИКА ТАТАРСТАН|Казань")),
            new Cluster(
                    "Новосибирск",
                    0.07,
                    List.of("НОВОСИБИРСК_РФЦ_НОВЫЙ"),
                    List.of("НОВОСИБИРСКАЯ ОБЛАСТЬ|Новосибирск", "ОМСКАЯ ОБЛАСТЬ|Омск")),
            new Cluster(
                    "Самара",
                    0.06,
                    List.of("САМАРА_РФЦ"),
                    List.of("САМАРСКАЯ ОБЛАСТЬ|Самара", "САМАРСКАЯ ОБЛАСТЬ|Тольятти")),
            new Cluster("Воронеж", 0.04, List.of("ВОРОНЕЖ_МРФЦ"), List.of("ВОРОНЕЖСКАЯ ОБЛАСТЬ|Воронеж")));

    static Network of(Settings settings) {
        List<Cluster> clusters = CLUSTERS.subList(0, settings.clusters());
        return new Network(clusters, ownWarehouses(clusters), suppliers(settings.has(Plant.LATE_SUPPLIER)));
    }

    private static List<OwnWarehouse> ownWarehouses(List<Cluster> clusters) {
        Cluster moscow = clusters.get(0);
        Cluster petersburg = clusters.get(1);
        return List.of(
                new OwnWarehouse(
                        1020001420895000L,
                        "Склад Подольск",
                        moscow,
                        "Ozon Логистика",
                        "Доставка Ozon самостоятельно",
                        0.5),
                new OwnWarehouse(
                        1020001420896000L, "Склад Мытищи", moscow, "Экспресс-Вектор", "Курьер забирает со склада", 0.3),
                new OwnWarehouse(
                        1020001420897000L,
                        "Склад Шушары",
                        petersburg,
                        "Ozon Логистика",
                        "Доставка Ozon самостоятельно",
                        0.2));
    }

    private static List<Supplier> suppliers(boolean late) {
        return List.of(
                new Supplier("Иу Хуася Трейдинг", 32, late ? 5 : 0.5, late ? 4 : 1.5, 14, true),
                new Supplier("Нинбо Байли Импорт", 38, 0.5, 2, 14, true),
                new Supplier("ООО «Промтовары Центр»", 9, 0, 1, 7, false),
                new Supplier("Фабрика «Ясный день»", 14, 0.3, 1.5, 7, false),
                new Supplier("ИП Вымыслов А. А.", 6, 0, 1, 7, false),
                new Supplier("Guangzhou Lanyu Co., Ltd.", 28, 0.5, 2, 14, true));
    }
}
