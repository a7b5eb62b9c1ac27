package io.zapas.shop.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sales of {@code sale-events.yaml}, as events of given years. */
public final class SaleEvents {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SaleEvents() {}

    private record Told(
            String name,
            @JsonProperty("every_year") @Nullable List<Days> everyYear,
            @Nullable List<Days> dates) {}

    private record Days(String from, String to) {}

    public static List<Event> of(int firstYear, int lastYear) {
        List<Event> events = new ArrayList<>();
        for (Told told : read()) {
            for (Days days : Objects.requireNonNullElse(told.dates(), List.<Days>of())) {
                add(events, told.name(), LocalDate.parse(days.from()), LocalDate.parse(days.to()));
            }
            for (Days days : Objects.requireNonNullElse(told.everyYear(), List.<Days>of())) {
                for (int year = firstYear; year <= lastYear; year++) {
                    add(events, told.name(), in(year, days.from()), in(year, days.to()));
                }
            }
        }
        return events;
    }

    private static void add(List<Event> events, String name, LocalDate from, LocalDate to) {
        events.add(new Event(from, to, name, "", "", Event.SALE));
    }

    private static LocalDate in(int year, String monthDay) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }

    private static List<Told> read() {
        try (InputStream in = Objects.requireNonNull(SaleEvents.class.getResourceAsStream("/sale-events.yaml"))) {
            return List.of(YAML.readValue(in, Told[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
