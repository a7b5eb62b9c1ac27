package io.zapas.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Something dated that moves demand or supply; the planner knows it beforehand.
 *
 * @param categories prefixes of the categories concerned, empty for all
 * @param lift factor on demand
 * @param discount taken off the price while it lasts, 0 to 1
 */
record ShopEvent(
        LocalDate from, LocalDate to, String name, Set<String> categories, String kind, double lift, double discount) {
    private record Yearly(
            String from, String to, String name, Set<String> categories, String kind, double lift, double discount) {
        ShopEvent in(int year) {
            return new ShopEvent(day(from, year), day(to, year), name, categories, kind, lift, discount);
        }

        private static LocalDate day(String monthDay, int year) {
            return MonthDay.parse("--" + monthDay).atYear(year);
        }
    }

    private static final List<Yearly> YEARLY = List.of(
            new Yearly("02-10", "02-22", "23 Февраля", Set.of("CAR", "ACC", "SPO"), "promotion", 1.35, 0.08),
            new Yearly("02-14", "02-23", "Китайский Новый год", Set.of(), "supplier_shutdown", 1, 0),
            new Yearly("02-25", "03-07", "8 Марта", Set.of("BEA", "HOM", "KIT"), "promotion", 1.6, 0.10),
            new Yearly("04-06", "04-12", "Весенняя распродажа", Set.of(), "promotion", 1.45, 0.12),
            new Yearly("05-01", "05-10", "Майские праздники", Set.of(), "holiday", 0.85, 0),
            new Yearly("07-13", "07-19", "Летняя распродажа", Set.of(), "promotion", 1.6, 0.12),
            new Yearly("08-17", "08-31", "Снова в школу", Set.of("TOY", "ACC", "HOM"), "promotion", 1.35, 0.08),
            new Yearly("09-08", "09-11", "9.9 Бустинг х3", Set.of("PET", "KIT", "BEA"), "promotion", 1.3, 0.07),
            new Yearly("10-01", "10-08", "Золотая неделя (Китай)", Set.of(), "supplier_shutdown", 1, 0),
            new Yearly("11-06", "11-11", "Бустинг х4. 11.11", Set.of(), "promotion", 1.9, 0.18),
            new Yearly("12-15", "12-31", "Новый год", Set.of(), "promotion", 1.5, 0.10));

    /** All events from the first day of the history to three months after its end. */
    static List<ShopEvent> during(Calendar calendar) {
        List<ShopEvent> events = new ArrayList<>();
        LocalDate horizon = calendar.last().plusMonths(3);
        for (int year = calendar.first().getYear(); year <= horizon.getYear(); year++) {
            for (Yearly yearly : YEARLY) {
                ShopEvent event = yearly.in(year);
                if (!event.to().isBefore(calendar.first()) && !event.from().isAfter(horizon)) {
                    events.add(event);
                }
            }
        }
        events.sort(Comparator.comparing(ShopEvent::from));
        return events;
    }

    boolean concerns(Category category, LocalDate day) {
        return (categories.isEmpty() || categories.contains(category.prefix())) && covers(day);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean closesSuppliers() {
        return kind.equals("supplier_shutdown");
    }
}
