package io.zapas.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zapas.ordering.terms.AbcXyz;
import io.zapas.ordering.terms.Defaults;
import io.zapas.report.text.Language;
import io.zapas.shop.events.Holidays;
import io.zapas.shop.events.SupplierCalendars;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settings of {@code input/zapas.yaml}; whatever it does not say has the value given here. The README lists them all.
 *
 * @param shop name of a shop whose exports lie in the input folder itself
 * @param zone the shop's zone
 * @param country in which the buyers live, as a code such as RU, for its public holidays; {@code none} = no holidays
 * @param languages of the workbook where {@code --lang} says nothing
 * @param leadTimeDays where neither supply terms nor received purchase orders tell
 * @param leadTimeSdDays its spread
 * @param reviewDays days between two orders
 * @param holdingRatePerYear cost of keeping a unit for a year as a share of its cost
 * @param margin share of the price lost with a sale, where the cost is not known
 * @param budget money for one purchase, in the currency of most sales; {@code null} = no limit
 * @param deliveryCost of bringing one order line to a buyer, in the currency of its price; {@code null} = not told, so not counted
 * @param returnCost of its way back
 * @param transferDays from sending own stock to a cluster or warehouse until it can be sold there
 * @param supplierCalendars the built-in calendar that a supplier keeps, by its name, as {@code china}; no other supplier keeps one
 * @param warehouseIds the platform's identifier by name of own warehouse, for the stock template
 * @param serviceLevels by ABC-XYZ class, for example {@code AX: 0.98}; used where costs are not known
 * @param rejectedShareLimit more rejected rows than this share end with exit code 4
 */
public record Settings(
        String shop,
        String zone,
        String country,
        List<String> languages,
        @JsonProperty("lead_time_days") int leadTimeDays,
        @JsonProperty("lead_time_sd_days") double leadTimeSdDays,
        @JsonProperty("review_days") int reviewDays,
        @JsonProperty("holding_rate_per_year") BigDecimal holdingRatePerYear,
        BigDecimal margin,
        @Nullable BigDecimal budget,
        @JsonProperty("delivery_cost") @Nullable BigDecimal deliveryCost,
        @JsonProperty("return_cost") @Nullable BigDecimal returnCost,
        @JsonProperty("transfer_days") int transferDays,
        @JsonProperty("supplier_calendars") Map<String, String> supplierCalendars,
        @JsonProperty("warehouse_ids") Map<String, String> warehouseIds,
        @JsonProperty("service_levels") Map<String, Double> serviceLevels,
        @JsonProperty("rejected_share_limit") double rejectedShareLimit,
        ForecastSettings forecast) {

    /** @param quantiles levels in (0, 1), ascending; columns of data/forecast.csv */
    record ForecastSettings(List<Double> quantiles) {}

    static final Settings BUILT_IN = new Settings(
            "shop",
            "Europe/Moscow",
            "RU",
            List.of("en"),
            14,
            3,
            7,
            new BigDecimal("0.25"),
            new BigDecimal("0.3"),
            null,
            null,
            null,
            7,
            Map.of(),
            Map.of(),
            Map.of(),
            0.05,
            new ForecastSettings(List.of(0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)));

    /** What the ordering assumes where nothing is told. */
    Defaults defaults() {
        Map<AbcXyz, Double> levels = new EnumMap<>(Defaults.usual().serviceLevels());
        serviceLevels.forEach((type, level) -> levels.put(AbcXyz.valueOf(type), level));
        return new Defaults(leadTimeDays, leadTimeSdDays, reviewDays, levels, holdingRatePerYear, margin);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The first setting that makes no sense, in words, or {@code null}. */
    @Nullable
    String fault() {
        if (!isZone(zone)) {
            return "zone: expected a zone such as Europe/Moscow, was '" + zone + "'";
        }
        if (!Holidays.known(country)) {
            return "country: expected " + Holidays.NONE + " or a code such as RU or KZ, was '" + country + "'";
        }
        if (languages.isEmpty() || !languages.stream().allMatch(Settings::isLanguage)) {
            return "languages: expected one or more of en, ru, zh, was " + languages;
        }
        if (leadTimeDays < 1 || leadTimeDays > 730) {
            return "lead_time_days: expected 1 to 730, was " + leadTimeDays;
        }
        if (reviewDays < 1 || reviewDays > 365) {
            return "review_days: expected 1 to 365, was " + reviewDays;
        }
        if (!(leadTimeSdDays >= 0 && leadTimeSdDays <= 365)) {
            return "lead_time_sd_days: expected 0 to 365, was " + leadTimeSdDays;
        }
        if (holdingRatePerYear.signum() <= 0) {
            return "holding_rate_per_year: expected more than 0, was " + holdingRatePerYear;
        }
        if (margin.signum() <= 0 || margin.compareTo(BigDecimal.ONE) >= 0) {
            return "margin: expected a share such as 0.3, was " + margin;
        }
        if (transferDays < 1 || transferDays > 365) {
            return "transfer_days: expected 1 to 365, was " + transferDays;
        }
        for (Map.Entry<String, String> each : supplierCalendars.entrySet()) {
            if (!SupplierCalendars.known().contains(each.getValue())) {
                return "supplier_calendars: expected one of " + SupplierCalendars.known() + " for a supplier, was "
                        + each;
            }
        }
        if (budget != null && budget.signum() < 0) {
            return "budget: expected an amount of money or nothing, was " + budget;
        }
        if (isNegative(deliveryCost) || isNegative(returnCost)) {
            return "delivery_cost, return_cost: expected amounts of money or nothing, was " + deliveryCost + ", "
                    + returnCost;
        }
        if (!(rejectedShareLimit >= 0 && rejectedShareLimit <= 1)) {
            return "rejected_share_limit: expected a share from 0 to 1, was " + rejectedShareLimit;
        }
        if (shop.isBlank() || shop.matches(".*[/\\\\:*?\"<>|].*")) {
            return "shop: expected a name that can stand in a file name, was '" + shop + "'";
        }
        String level = serviceLevelFault();
        return level != null ? level : quantileFault();
    }

    private static boolean isNegative(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() < 0;
    }

    private @Nullable String serviceLevelFault() {
        for (Map.Entry<String, Double> entry : serviceLevels.entrySet()) {
            if (!entry.getKey().matches("[ABC][XYZ]")
                    || entry.getValue() == null
                    || !(entry.getValue() > 0 && entry.getValue() < 1)) {
                return "service_levels: expected classes AX to CZ with levels such as 0.95, was " + entry;
            }
        }
        return null;
    }

    private @Nullable String quantileFault() {
        List<Double> levels = forecast.quantiles();
        if (levels == null || levels.contains(null)) {
            return "forecast.quantiles: expected levels such as 0.5, was " + levels;
        }
        for (int i = 0; i < levels.size(); i++) {
            if (!(levels.get(i) > 0 && levels.get(i) < 1) || i > 0 && levels.get(i) <= levels.get(i - 1)) {
                return "forecast.quantiles: expected levels between 0 and 1, ascending, was " + levels;
            }
        }
        return levels.isEmpty() ? "forecast.quantiles: expected at least one level, was none" : null;
    }

    private static boolean isLanguage(@Nullable String code) {
        return Stream.of(Language.values()).anyMatch(l -> l.code().equalsIgnoreCase(code));
    }

    private static boolean isZone(String name) {
        try {
            return !ZoneId.of(name).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
