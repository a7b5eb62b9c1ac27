package io.zapas.run;

import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.ordering.quantity.Inbound;
import io.zapas.report.quality.Setting;
import io.zapas.report.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings in force, as the Settings sheet lists them. */
final class SettingsShown {
    private SettingsShown() {}

    /** @param index of the platform whose tariff for cancellations applies, if one does */
    static List<Setting> of(Run run, Optional<ErrorIndex> index) {
        List<Setting> shown = new ArrayList<>();
        run.askedAsOf().ifPresent(day -> shown.add(new Setting("as_of", "" + day, Setting.Origin.COMMAND_LINE)));
        String spoken = run.languages().stream().map(Language::code).collect(Collectors.joining(","));
        for (Settings.Declared each : Settings.DECLARED) {
            Object value = each.value().apply(run.settings());
            Object usual = each.value().apply(Settings.BUILT_IN);
            if (each.name().equals("languages") && !spoken.equals(value)) {
                shown.add(new Setting(each.name(), spoken, Setting.Origin.COMMAND_LINE));
            } else if (value instanceof Map<?, ?> told) {
                Map<?, ?> before = usual instanceof Map<?, ?> map ? map : Map.of();
                new TreeMap<>(told)
                        .forEach((key, entry) -> shown.add(setting(each.name() + "." + key, entry, before.get(key))));
            } else {
                shown.add(setting(each.name(), value, usual));
            }
        }
        assumed(shown, "platform.preparing_days", "" + Inbound.PREPARING_DAYS);
        assumed(shown, "platform.in_transit_days", "" + Inbound.IN_TRANSIT_DAYS);
        assumed(shown, "platform.returning_days", "" + Inbound.RETURNING_DAYS);
        assumed(
                shown,
                "platform.cancellation_tariff",
                index.map(ErrorIndex::tariff)
                        .map(each -> each.name() + ", " + each.from())
                        .orElse(Settings.NONE));
        return shown;
    }

    private static void assumed(List<Setting> shown, String name, String value) {
        shown.add(new Setting(name, value, Setting.Origin.BUILT_IN));
    }

    private static Setting setting(String name, @Nullable Object value, @Nullable Object usual) {
        return new Setting(
                name,
                Objects.requireNonNullElse(value, Settings.NONE).toString(),
                Objects.equals(value, usual) ? Setting.Origin.BUILT_IN : Setting.Origin.SETTINGS_FILE);
    }
}
