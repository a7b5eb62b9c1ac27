package io.zapas.cancellation.index;

import io.zapas.cancellation.declared.InvalidTaxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads dated tariffs: a YAML list of entries with the components of {@link Tariff} in snake case. */
public final class Tariffs {
    private static final String BUILT_IN = "/tariffs/ozon-seller-fault.yaml";

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Tariffs() {}

    public static List<Tariff> builtIn() {
        try (InputStream in = Objects.requireNonNull(Tariffs.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), BUILT_IN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidTaxonomy if the text is no list of complete tariffs, with the place and what was expected */
    public static List<Tariff> read(String yaml, String source) {
        try {
            List<Tariff> tariffs = List.of(MAPPER.readValue(yaml, Tariff[].class));
            tariffs.forEach(tariff -> check(tariff, source));
            return tariffs.stream().sorted(Comparator.comparing(Tariff::from)).toList();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new InvalidTaxonomy(source, line, "a list of tariffs in YAML", e.getOriginalMessage());
        }
    }

    private static void check(Tariff tariff, String source) {
        boolean sound = tariff.windowDays() > 0
                && tariff.daysLeftOut() >= 0
                && !tariff.zones().isEmpty()
                && tariff.cap().signum() > 0
                && tariff.rates().values().stream().allMatch(rate -> rate.signum() > 0);
        if (!sound) {
            throw new InvalidTaxonomy(
                    source, 0, "a window of at least a day, zones, a cap and rates above 0", tariff.toString());
        }
    }
}
