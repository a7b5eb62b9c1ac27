package io.zapas.run;

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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

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
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Settings(
        String shop,
        String zone,
        String country,
        List<String> languages,
        int leadTimeDays,
        double leadTimeSdDays,
        int reviewDays,
        BigDecimal holdingRatePerYear,
        BigDecimal margin,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal deliveryCost,
        @Nullable BigDecimal returnCost,
        int transferDays,
        Map<String, String> supplierCalendars,
        Map<String, String> warehouseIds,
        Map<String, Double> serviceLevels,
        double rejectedShareLimit,
        ForecastSettings forecast) {

    private static final String AMOUNT = "an amount of money or nothing";

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

    /**
     * A setting as it is declared once: its name in the file, what it says, and what it has to say.
     *
     * @param value a map is shown entry by entry, {@code null} as {@link #NONE}
     */
    record Declared(
            String name, Function<Settings, @Nullable Object> value, String expected, Predicate<Settings> sound) {}

    static final String NONE = "none";

    /** In the order of the Settings sheet. */
    static final List<Declared> DECLARED = List.of(
            new Declared(
                    "shop",
                    Settings::shop,
                    "a name that can stand in a file name",
                    s -> !s.shop.isBlank() && !s.shop.matches(".*[/\\\\:*?\"<>|].*")),
            new Declared("zone", Settings::zone, "a zone such as Europe/Moscow", s -> isZone(s.zone)),
            new Declared(
                    "country",
                    Settings::country,
                    Holidays.NONE + " or a code such as RU or KZ",
                    s -> Holidays.known(s.country)),
            new Declared(
                    "languages",
                    s -> String.join(",", s.languages),
                    "one or more of en, ru, zh",
                    s -> !s.languages.isEmpty() && s.languages.stream().allMatch(Settings::isLanguage)),
            new Declared("lead_time_days", Settings::leadTimeDays, "1 to 730", s -> within(1, s.leadTimeDays, 730)),
            new Declared(
                    "lead_time_sd_days", Settings::leadTimeSdDays, "0 to 365", s -> within(0, s.leadTimeSdDays, 365)),
            new Declared("review_days", Settings::reviewDays, "1 to 365", s -> within(1, s.reviewDays, 365)),
            new Declared(
                    "holding_rate_per_year",
                    Settings::holdingRatePerYear,
                    "more than 0",
                    s -> s.holdingRatePerYear.signum() > 0),
            new Declared(
                    "margin",
                    Settings::margin,
                    "a share such as 0.3",
                    s -> s.margin.signum() > 0 && s.margin.compareTo(BigDecimal.ONE) < 0),
            new Declared("delivery_cost", Settings::deliveryCost, AMOUNT, s -> isAmount(s.deliveryCost)),
            new Declared("return_cost", Settings::returnCost, AMOUNT, s -> isAmount(s.returnCost)),
            new Declared("transfer_days", Settings::transferDays, "1 to 365", s -> within(1, s.transferDays, 365)),
            new Declared(
                    "supplier_calendars",
                    s -> s.supplierCalendars.isEmpty() ? null : s.supplierCalendars,
                    "one of " + SupplierCalendars.known() + " for a supplier",
                    s -> SupplierCalendars.known().containsAll(s.supplierCalendars.values())),
            new Declared("warehouse_ids", Settings::warehouseIds, "", s -> true),
            new Declared("budget", Settings::budget, AMOUNT, s -> isAmount(s.budget)),
            new Declared(
                    "service_levels",
                    s -> s.defaults().serviceLevels(),
                    "classes AX to CZ with levels such as 0.95",
                    s -> s.serviceLevels.entrySet().stream()
                            .allMatch(each -> each.getKey().matches("[ABC][XYZ]") && isShare(each.getValue()))),
            new Declared(
                    "rejected_share_limit",
                    Settings::rejectedShareLimit,
                    "a share from 0 to 1",
                    s -> within(0, s.rejectedShareLimit, 1)),
            new Declared(
                    "forecast.quantiles",
                    s -> s.forecast.quantiles,
                    "levels between 0 and 1 such as 0.5, ascending",
                    s -> areLevels(s.forecast.quantiles)));

    /** The first setting that makes no sense, in words, or {@code null}. */
    @Nullable
    String fault() {
        return DECLARED.stream()
                .filter(each -> !each.sound.test(this))
                .findFirst()
                .map(each -> each.name + ": expected " + each.expected + ", was " + told(each))
                .orElse(null);
    }

    private String told(Declared setting) {
        // what the ordering makes of the levels cannot be asked for while they make no sense
        Object value = setting.name.equals("service_levels") ? serviceLevels : setting.value.apply(this);
        return value instanceof String ? "'" + value + "'" : String.valueOf(value);
    }

    private static boolean within(double least, double value, double most) {
        return value >= least && value <= most;
    }

    private static boolean isAmount(@Nullable BigDecimal money) {
        return money == null || money.signum() >= 0;
    }

    private static boolean isShare(@Nullable Double value) {
        return value != null && value > 0 && value < 1;
    }

    private static boolean areLevels(@Nullable List<Double> levels) {
        return levels != null
                && !levels.isEmpty()
                && levels.stream().allMatch(Settings::isShare)
                && levels.stream().sorted().distinct().toList().equals(levels);
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
