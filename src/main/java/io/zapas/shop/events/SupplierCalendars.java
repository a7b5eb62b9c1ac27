package io.zapas.shop.events;

import io.zapas.shop.supply.Shutdown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The days of {@code supplier-calendars.yaml} on which the suppliers of a country are shut; followed for suppliers only that the
 * settings name for it.
 */
public final class SupplierCalendars {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<String, List<Told>> ALL = read();

    private SupplierCalendars() {}

    private record Told(String name, List<Days> dates) {}

    private record Days(String from, String to) {}

    private static final class File extends TreeMap<String, Told[]> {}

    public static Set<String> known() {
        return new TreeSet<>(ALL.keySet());
    }

    /** @param followed calendar by supplier */
    public static List<Shutdown> of(Map<String, String> followed) {
        return new TreeMap<>(followed)
                .entrySet().stream()
                        .flatMap(each -> ALL.get(each.getValue()).stream()
                                .flatMap(told -> told.dates().stream()
                                        .map(days -> new Shutdown(
                                                LocalDate.parse(days.from()),
                                                LocalDate.parse(days.to()),
                                                told.name(),
                                                "",
                                                "",
                                                each.getKey()))))
                        .toList();
    }

    private static Map<String, List<Told>> read() {
        try (InputStream in =
                Objects.requireNonNull(SupplierCalendars.class.getResourceAsStream("/supplier-calendars.yaml"))) {
            Map<String, List<Told>> all = new TreeMap<>();
            YAML.readValue(in, File.class).forEach((calendar, told) -> all.put(calendar, List.of(told)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
