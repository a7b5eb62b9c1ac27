package io.zapas.intake.yaml;

import io.zapas.intake.schema.Field;
import io.zapas.intake.schema.Kind;
import io.zapas.intake.schema.KindFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes values out of a YAML tree, and says in the reader's words what is wrong where one does not fit. */
public final class YamlReading {
    private YamlReading() {}

    public static Yaml.Mapping mapping(Yaml yaml, String what) {
        if (yaml instanceof Yaml.Mapping mapping) return mapping;
        throw new FormatFault(yaml.line(), "expected " + what + " as 'key: value' lines");
    }

    public static void onlyKeys(Yaml.Mapping mapping, String what, String... known) {
        Set<String> allowed = new TreeSet<>(Arrays.asList(known));
        for (Map.Entry<String, Yaml> entry : mapping.entries().entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                String message = "unknown key '" + entry.getKey() + "' in " + what + ": expected one of " + allowed;
                throw new FormatFault(entry.getValue().line(), message);
            }
        }
    }

    public static String text(Yaml yaml, String what) {
        if (yaml instanceof Yaml.Scalar scalar) return scalar.text();
        throw new FormatFault(yaml.line(), "expected one value for " + what + ", was a list or a block");
    }

    public static String text(Yaml.Mapping mapping, String key, String otherwise) {
        Yaml yaml = mapping.get(key);
        return yaml == null ? otherwise : text(yaml, "'" + key + "'");
    }

    public static boolean yes(Yaml.Mapping mapping, String key) {
        Yaml yaml = mapping.get(key);
        if (yaml == null) return false;
        String text = text(yaml, "'" + key + "'");
        if (text.equals("true") || text.equals("false")) return text.equals("true");
        throw new FormatFault(yaml.line(), "'" + key + "': expected true or false, was '" + text + "'");
    }

    public static int wholeNumber(Yaml.Mapping mapping, String key, int otherwise) {
        Yaml yaml = mapping.get(key);
        if (yaml == null) return otherwise;
        String text = text(yaml, "'" + key + "'");
        if (text.matches("[1-9]\\d{0,2}")) return Integer.parseInt(text);
        throw new FormatFault(yaml.line(), "'" + key + "': expected a whole number from 1 to 999, was '" + text + "'");
    }

    /** A list, or a single value for a list of one. */
    public static List<Yaml> items(@Nullable Yaml yaml) {
        if (yaml == null) return List.of();
        return yaml instanceof Yaml.Sequence sequence ? sequence.items() : List.of(yaml);
    }

    public static List<String> texts(@Nullable Yaml yaml, String what) {
        List<String> texts = new ArrayList<>();
        for (Yaml item : items(yaml)) texts.add(text(item, what));
        return texts;
    }

    public static @Nullable Pattern pattern(Yaml.Mapping mapping, String key) {
        Yaml yaml = mapping.get(key);
        return yaml == null ? null : pattern(yaml, "'" + key + "'");
    }

    public static Pattern pattern(Yaml yaml, String what) {
        String regex = text(yaml, what);
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new FormatFault(yaml.line(), what + ": no regular expression: " + e.getDescription());
        }
    }

    /** One of an enum's constants by its name in lower case. */
    public static <E extends Enum<E>> E constant(Yaml yaml, String text, Class<E> type, String what) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text.replace('-', '_'))) return constant;
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new FormatFault(yaml.line(), what + ": expected one of " + known + ", was '" + text + "'");
    }

    public static Field field(Yaml yaml, String name, Kind kind) {
        Set<Field> allowed = KindFields.of(kind).allowed();
        for (Field field : allowed) {
            if (field.key().equals(name)) return field;
        }
        String known = allowed.stream().map(Field::key).collect(Collectors.joining(", "));
        String of = kind.name().toLowerCase(Locale.ROOT);
        throw new FormatFault(yaml.line(), "no field '" + name + "' in " + of + ": expected one of " + known);
    }

    public static Set<Field> fields(@Nullable Yaml yaml, String what, Kind kind) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Yaml item : items(yaml)) fields.add(field(item, text(item, what), kind));
        return fields;
    }
}
