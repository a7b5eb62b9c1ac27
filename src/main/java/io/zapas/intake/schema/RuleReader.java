package io.zapas.intake.schema;

import static io.zapas.intake.yaml.YamlReading.*;

import io.zapas.intake.yaml.FormatFault;
import io.zapas.intake.yaml.Yaml;
import io.zapas.shop.orders.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a format says about certain rows. */
final class RuleReader {
    private RuleReader() {}

    static List<RowRule> read(@Nullable Yaml yaml, Kind kind) {
        List<RowRule> rules = new ArrayList<>();
        for (Yaml item : items(yaml)) rules.add(rule(mapping(item, "a rule"), kind));
        return rules;
    }

    private static RowRule rule(Yaml.Mapping rule, Kind kind) {
        onlyKeys(rule, "a rule", "name", "when", "reject", "status", "absolute");
        Yaml name = rule.get("name");
        Yaml when = rule.get("when");
        if (name == null || when == null) throw new FormatFault(rule.line(), "a rule needs 'name' and 'when'");
        List<RowRule.Condition> conditions = new ArrayList<>();
        mapping(when, "'when'").entries().forEach((key, pattern) -> conditions.add(condition(key, pattern, kind)));
        if (conditions.isEmpty()) throw new FormatFault(when.line(), "'when': a rule needs a condition");
        Yaml reject = rule.get("reject");
        Yaml status = rule.get("status");
        return new RowRule(
                text(name, "'name'"),
                conditions,
                reject == null ? null : constant(reject, text(reject, "'reject'"), RejectReason.class, "'reject'"),
                status == null ? null : constant(status, text(status, "'status'"), OrderStatus.class, "'status'"),
                List.copyOf(fields(rule.get("absolute"), "'absolute'", kind)));
    }

    private static RowRule.Condition condition(String key, Yaml pattern, Kind kind) {
        Field field = KindFields.of(kind).allowed().stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElse(null);
        return new RowRule.Condition(field, Names.normalise(key), pattern(pattern, "'" + key + "'"));
    }
}
