package io.zapas.demo;

import java.util.List;

/**
 * Invented personal data. Every value carries one of {@link #MARKERS}, so that a test can search any output for leaks.
 */
record Customer(String name, String email, String phone, String region, String city, String street, String postcode) {
    /** No other text of the shop contains these. */
    static final List<String> MARKERS = List.of("Небылицын", "@example.com", "+7 900 000", "ул. Вымышленная");

    private static final List<String> FIRST_NAMES =
            List.of("Анна", "Ольга", "Мария", "Елена", "Ирина", "Иван", "Пётр", "Сергей", "Алексей", "Дмитрий");

    static Customer of(Cluster cluster, Dice dice) {
        String[] place = dice.pick(cluster.places()).split("\\|");
        int number = dice.below(10000);
        int first = dice.below(FIRST_NAMES.size());
        return new Customer(
                "Небылицын" + (first < 5 ? "а " : " ") + FIRST_NAMES.get(first),
                "buyer%04d@example.com".formatted(number),
                "+7 900 000-%02d-%02d".formatted(number / 100, number % 100),
                place[0],
                place[1],
                "ул. Вымышленная, д. " + dice.between(1, 90),
                "0000%02d".formatted(dice.below(100)));
    }

    String address() {
        return "г. %s, %s".formatted(city, street);
    }
}
