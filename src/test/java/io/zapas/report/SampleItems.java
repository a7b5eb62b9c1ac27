package io.zapas.report;

import io.zapas.advice.PlannedItem;
import io.zapas.advice.PlatformView;
import io.zapas.advice.Product;
import io.zapas.demand.DemandSeries;
import io.zapas.demand.Mark;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Arrival;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Items as a shop has them: steady, slow, out of stock, overstocked, dead, new; terms with packs, minima and maxima. */
public final class SampleItems {
    private static final List<String> NAMES = List.of(
            "Сухой корм для собак, ягнёнок с рисом, 12 кг",
            "Лежанка для кошек складная",
            "Поводок нейлоновый 3 м",
            "Миска керамическая 350 мл",
            "宠物自动喂食器 4L",
            "Лоток закрытый с фильтром",
            "Игрушка-мышь, набор 6 шт.",
            "Шлейка светоотражающая, размер M");
    private static final List<String> LOCATIONS = List.of("Москва, МО и Дальние регионы", "Санкт-Петербург и СЗО");
    private static final int DAYS = 270;

    private final LocalDate asOf;

    public SampleItems(LocalDate asOf) {
        this.asOf = asOf;
    }

    public PlannedItem item(int number, String sku, String article, String name) {
        String location = LOCATIONS.get(number % LOCATIONS.size());
        SeriesKey key = new SeriesKey(sku, location);
        double perDay = number % 11 == 9 ? 0 : 14.0 / (1 + number % 13);
        DemandSeries history = history(key, number, perDay);
        Outcome outcome = number % 17 == 16
                ? new NotForecastable(NotForecastable.Reason.TOO_SHORT)
                : perDay == 0
                        ? new NotForecastable(NotForecastable.Reason.NO_DEMAND_SEEN)
                        : SampleForecast.of(perDay, asOf);
        Recommendation plan = Given.plan(sku, location, outcome, position(number, perDay), terms(number), asOf);
        Product product = new Product(
                sku,
                article,
                name,
                "Зоотовары",
                number % 3 == 0 ? "Barkly" : "",
                Optional.of(price(number)),
                cost(number));
        PlatformView platform = number % 4 == 0
                ? new PlatformView(OptionalInt.of(30), "Дефицитный", OptionalDouble.of(perDay))
                : PlatformView.NONE;
        boolean classed = number % 17 != 16;
        return new PlannedItem(
                key,
                product,
                plan,
                history,
                outcome,
                classed ? "ABC".substring(number % 13 / 5, number % 13 / 5 + 1) : "",
                classed ? "XYZ".substring(number % 3, number % 3 + 1) : "",
                platform);
    }

    public PlannedItem item(int number) {
        return item(
                number,
                String.valueOf(1_393_370_100L + number),
                "PET-" + (100 + number),
                NAMES.get(number % NAMES.size()));
    }

    private DemandSeries history(SeriesKey key, int number, double perDay) {
        Random random = new Random(number);
        double[] units = new double[DAYS];
        Mark[] marks = new Mark[DAYS];
        Arrays.fill(marks, Mark.OBSERVED);
        for (int day = 0; day < DAYS; day++) {
            units[day] = Math.max(0, Math.rint(perDay + random.nextGaussian() * Math.sqrt(perDay + 0.01)));
        }
        if (number % 5 == 1) {
            for (int day = DAYS - 24; day < DAYS - 14; day++) {
                marks[day] = day % 2 == 0 ? Mark.OUT_BY_SNAPSHOT : Mark.OUT_BY_EXPORT_COUNT;
                units[day] = day == DAYS - 24 ? 3 : 0;
            }
        }
        return new DemandSeries(key, Cadence.DAILY, asOf.minusDays(DAYS), units, marks);
    }

    private Position position(int number, double perDay) {
        int onHand = number % 5 == 1
                ? 0
                : (int) (perDay * (number % 7 == 3 ? 160 : 9 + number % 20)) + (perDay == 0 ? 57 : 0);
        List<Arrival> arrivals = number % 3 == 0
                ? List.of(
                        new Arrival(asOf.plusDays(5), 24, Arrival.Source.PURCHASE_ORDER),
                        new Arrival(asOf.plusDays(9), 1.7, Arrival.Source.RETURN))
                : List.of();
        return new Position(
                number % 19 != 18,
                onHand,
                number % 6,
                number % 4,
                number % 10 == 0 ? 3 : 0,
                number % 23 == 22,
                arrivals);
    }

    private static Terms terms(int number) {
        Optional<BigDecimal> cost = cost(number).map(Money::amount);
        return new Terms(
                number % 2 == 0 ? "义乌市宠物用品厂" : "ООО «Зооопт»",
                new Terms.Cycle(10 + number % 5, 2.5, 7, 0),
                new Terms.Lot(
                        number % 4 == 0 ? 50 : 0,
                        number % 3 == 0 ? 12 : 1,
                        number % 6 == 5 ? OptionalInt.of(120) : OptionalInt.empty(),
                        OptionalInt.empty()),
                new Terms.Costs(cost, cost.map(paid -> price(number).amount().subtract(paid)), Optional.empty(), "RUB"),
                OptionalDouble.of(0.95),
                number % 29 == 28,
                number % 2 == 0 ? Set.of() : Set.of("leadTimeDays"),
                Optional.empty(),
                Optional.empty());
    }

    private static Money price(int number) {
        return new Money(BigDecimal.valueOf(790L + 110 * (number % 9)), "RUB");
    }

    private static Optional<Money> cost(int number) {
        return number % 8 == 7 ? Optional.empty() : rubles(310 + 45 * (number % 9));
    }

    private static Optional<Money> rubles(long amount) {
        return Optional.of(new Money(BigDecimal.valueOf(amount), "RUB"));
    }
}
