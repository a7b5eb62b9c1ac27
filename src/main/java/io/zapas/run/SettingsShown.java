package io.zapas.run;

import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.ordering.quantity.Inbound;
import io.zapas.report.quality.Setting;
import io.zapas.report.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings in force, as the Settings sheet lists them. */
final class SettingsShown {
    private static final String NONE = "none";

    private SettingsShown() {}

    /** @param index of the platform whose tariff for cancellations applies, if one does */
    static List<Setting> of(Run run, Optional<ErrorIndex> index) {
        Settings now = run.settings();
        Settings usual = Settings.BUILT_IN;
        List<Setting> shown = new ArrayList<>();
        if (run.askedAsOf().isPresent()) {
            shown.add(new Setting("as_of", run.askedAsOf().get().toString(), Setting.Origin.COMMAND_LINE));
        }
        add(shown, "shop", now.shop(), usual.shop());
        add(shown, "zone", now.zone(), usual.zone());
        add(shown, "country", now.country(), usual.country());
        languages(shown, run);
        add(shown, "lead_time_days", now.leadTimeDays(), usual.leadTimeDays());
        add(shown, "lead_time_sd_days", now.leadTimeSdDays(), usual.leadTimeSdDays());
        add(shown, "review_days", now.reviewDays(), usual.reviewDays());
        add(shown, "holding_rate_per_year", now.holdingRatePerYear(), usual.holdingRatePerYear());
        add(shown, "margin", now.margin(), usual.margin());
        add(shown, "delivery_cost", Objects.requireNonNullElse(now.deliveryCost(), NONE), NONE);
        add(shown, "return_cost", Objects.requireNonNullElse(now.returnCost(), NONE), NONE);
        add(shown, "transfer_days", now.transferDays(), usual.transferDays());
        if (now.supplierCalendars().isEmpty()) {
            add(shown, "supplier_calendars", NONE, NONE);
        }
        now.supplierCalendars().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(each -> add(shown, "supplier_calendars." + each.getKey(), each.getValue(), NONE));
        now.warehouseIds().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(id -> add(shown, "warehouse_ids." + id.getKey(), id.getValue(), NONE));
        add(shown, "budget", Objects.requireNonNullElse(now.budget(), NONE), NONE);
        now.defaults().serviceLevels().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(level -> add(
                        shown,
                        "service_levels." + level.getKey(),
                        level.getValue(),
                        usual.defaults().serviceLevels().get(level.getKey())));
        add(shown, "rejected_share_limit", now.rejectedShareLimit(), usual.rejectedShareLimit());
        add(
                shown,
                "forecast.quantiles",
                now.forecast().quantiles(),
                usual.forecast().quantiles());
        assumed(shown, "platform.preparing_days", Inbound.PREPARING_DAYS);
        assumed(shown, "platform.in_transit_days", Inbound.IN_TRANSIT_DAYS);
        assumed(shown, "platform.returning_days", Inbound.RETURNING_DAYS);
        String tariff = index.map(ErrorIndex::tariff)
                .map(each -> each.name() + ", " + each.from())
                .orElse(NONE);
        shown.add(new Setting("platform.cancellation_tariff", tariff, Setting.Origin.BUILT_IN));
        return shown;
    }

    private static void languages(List<Setting> shown, Run run) {
        String spoken = run.languages().stream().map(Language::code).collect(Collectors.joining(","));
        if (spoken.equals(String.join(",", run.settings().languages()))) {
            add(shown, "languages", spoken, String.join(",", Settings.BUILT_IN.languages()));
        } else {
            shown.add(new Setting("languages", spoken, Setting.Origin.COMMAND_LINE));
        }
    }

    private static void assumed(List<Setting> shown, String name, int days) {
        shown.add(new Setting(name, "" + days, Setting.Origin.BUILT_IN));
    }

    private static void add(List<Setting> shown, String name, Object value, Object usual) {
        Setting.Origin origin = Objects.equals(value, usual) ? Setting.Origin.BUILT_IN : Setting.Origin.SETTINGS_FILE;
        shown.add(new Setting(name, value.toString(), origin));
    }
}
