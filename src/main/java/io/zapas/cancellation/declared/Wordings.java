package io.zapas.cancellation.declared;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes out a line of the taxonomy that stands for many phrases: {@code a|b_c} is "a" or "b c", {@code x & y} is "x .. y" or
 * "y .. x". So {@code нет|закончил* & остатк*|полк*} stands for eight phrases.
 */
final class Wordings {
    private Wordings() {}

    static List<String> of(String line) {
        boolean decisive = line.startsWith("!");
        String body = decisive ? line.substring(1) : line;
        var sides = List.of(body.split("\\s+&\\s+"));
        if (sides.size() > 2) {
            throw new IllegalArgumentException("expected at most one '&' in a phrase, was '" + line + "'");
        }
        var orders = sides.size() == 1
                ? List.of(body)
                : List.of(sides.get(0) + " .. " + sides.get(1), sides.get(1) + " .. " + sides.get(0));
        return orders.stream()
                .flatMap(order -> choices(order).stream())
                .map(phrase -> (decisive ? "!" : "") + phrase)
                .toList();
    }

    private static List<String> choices(String order) {
        List<String> phrases = List.of("");
        for (String chunk : order.strip().split("\\s+")) {
            var longer = new ArrayList<String>();
            for (String begun : phrases) {
                for (String choice : chunk.split("\\|")) {
                    longer.add((begun + " " + choice.replace('_', ' ')).strip());
                }
            }
            phrases = longer;
        }
        return phrases;
    }
}
