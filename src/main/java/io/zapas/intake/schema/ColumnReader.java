package io.zapas.intake.schema;

import static io.zapas.intake.yaml.YamlReading.*;

import io.zapas.intake.yaml.FormatFault;
import io.zapas.intake.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a format says about the columns of one field. */
final class ColumnReader {
    private ColumnReader() {}

    static List<FieldSource> read(Field field, Yaml yaml, Kind kind) {
        boolean onlyNames = items(yaml).stream().allMatch(Yaml.Scalar.class::isInstance);
        if (onlyNames) return List.of(plain(field, yaml));
        List<FieldSource> sources = new ArrayList<>();
        for (Yaml item : items(yaml)) {
            sources.add(item instanceof Yaml.Mapping spec ? column(field, spec, kind) : plain(field, item));
        }
        return sources;
    }

    private static FieldSource plain(Field field, Yaml names) {
        return new FieldSource(field, headers(names), false, false, false, null, null, null, List.of(), null);
    }

    private static FieldSource column(Field field, Yaml.Mapping spec, Kind kind) {
        String what = "column '" + field.key() + "'";
        onlyKeys(spec, what, "headers", "required", "per", "sum", "extract", "matches", "template", "empty", "capture");
        Yaml headers = spec.get("headers");
        if (headers == null) throw new FormatFault(spec.line(), what + " needs 'headers'");
        String template = text(spec, "template", "");
        return new FieldSource(
                field,
                headers(headers),
                yes(spec, "required"),
                perLine(spec, what),
                yes(spec, "sum"),
                pattern(spec, "extract"),
                pattern(spec, "matches"),
                template.isEmpty() ? null : template,
                texts(spec.get("empty"), "'empty'"),
                capture(spec, kind));
    }

    private static @Nullable Field capture(Yaml.Mapping spec, Kind kind) {
        Yaml yaml = spec.get("capture");
        return yaml == null ? null : field(yaml, text(yaml, "'capture'"), kind);
    }

    private static boolean perLine(Yaml.Mapping spec, String what) {
        String per = text(spec, "per", "unit");
        if (per.equals("line") || per.equals("unit")) return per.equals("line");
        throw new FormatFault(spec.line(), what + ": 'per' is unit or line, was '" + per + "'");
    }

    private static List<HeaderName> headers(Yaml names) {
        List<HeaderName> headers = new ArrayList<>();
        for (Yaml item : items(names)) {
            String name = text(item, "'headers'");
            if (Names.normalise(name).isEmpty()) throw new FormatFault(item.line(), "a header name is empty");
            headers.add(HeaderName.of(name));
        }
        if (headers.isEmpty()) throw new FormatFault(names.line(), "no header name is given");
        return List.copyOf(headers);
    }
}
