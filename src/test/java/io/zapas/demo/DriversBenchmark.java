package io.zapas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.cancellation.driver.Dimension;
import io.zapas.cancellation.driver.Driver;
import io.zapas.cancellation.driver.Driver.Trait;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.cancellation.driver.DriverSearch;
import io.zapas.cancellation.driver.LineTable;
import io.zapas.cancellation.driver.LineTable.SkuTraits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Planted drivers against found ones, reasons removed, on the shops of {@link CausesBenchmark}, and on shops with nothing planted. */
@Tag("benchmark")
class DriversBenchmark {
    private static final int SHOPS = Integer.getInteger("shops", 20);
    private static final int PERMUTATIONS = 10;
    private static final long SEED = Long.getLong("seed", 1_000);

    /** What a driver must name to be the planted one: any of its traits. */
    private record Planted(String what, List<Trait> traits) {
        boolean isNamedBy(Driver driver) {
            return driver.where().stream().anyMatch(traits::contains);
        }
    }

    static DriverReport report(Books books) {
        ShopAsRead shop = new ShopAsRead(books);
        return report(books, shop, shop.judged());
    }

    private static DriverReport report(Books books, ShopAsRead shop, List<ShopAsRead.Judged> lines) {
        Map<String, SkuTraits> traits = new HashMap<>();
        books.products()
                .forEach(product -> traits.put(
                        product.sku(),
                        new SkuTraits(
                                product.category().name(),
                                product.buying().supplier().name())));
        LineTable table = new LineTable(shop.asOf(), sku -> traits.getOrDefault(sku, SkuTraits.NONE));
        lines.forEach(one -> table.accept(one.line(), one.verdict()));
        return DriverSearch.of(table);
    }

    @Test
    void plantedDriversAreFound() {
        found(SHOPS);
    }

    static void found(int shops) {
        Map<String, int[]> found = new TreeMap<>();
        int named = 0;
        int wrong = 0;
        for (int i = 0; i < shops; i++) {
            Books books = Simulation.run(CausesBenchmark.shop(SEED + i));
            List<Planted> planted = planted(books.plants());
            List<Driver> drivers = report(books).drivers();
            planted.forEach(one -> {
                int[] score = found.computeIfAbsent(one.what(), what -> new int[2]);
                score[0]++;
                score[1] += drivers.stream().anyMatch(one::isNamedBy) ? 1 : 0;
            });
            List<Driver> strange = drivers.stream()
                    .filter(driver -> planted.stream().noneMatch(one -> one.isNamedBy(driver)))
                    .toList();
            strange.forEach(driver -> System.out.println("not planted: " + said(driver)));
            named += drivers.size();
            wrong += strange.size();
        }
        found.forEach((what, score) -> System.out.printf("| %s | %d | %d |%n", what, score[0], score[1]));
        System.out.printf("named %d, not planted %d%n", named, wrong);
        found.forEach((what, score) ->
                assertThat((double) score[1] / score[0]).as(what).isGreaterThanOrEqualTo(0.9));
        assertThat((double) wrong / named).isLessThanOrEqualTo(DriverSearch.FALSE_DISCOVERY_RATE);
    }

    @Test
    void permutedLabelsHaveNoDrivers() {
        notFoundInPermutations(SHOPS);
    }

    /** Cancellations and their causes dealt out anew among the lines of shops that are full of drivers. */
    static void notFoundInPermutations(int shops) {
        int tries = 0;
        int findings = 0;
        for (int i = 0; i < shops; i++) {
            Books books = Simulation.run(CausesBenchmark.shop(SEED + i));
            ShopAsRead shop = new ShopAsRead(books);
            List<ShopAsRead.Judged> lines = shop.judged();
            for (int round = 0; round < PERMUTATIONS; round++) {
                tries++;
                findings += report(books, shop, permuted(lines, SEED + 100L * i + round))
                                .drivers()
                                .isEmpty()
                        ? 0
                        : 1;
            }
        }
        System.out.printf("permuted: %d of %d with a driver%n", findings, tries);
        assertThat((double) findings / tries).isLessThanOrEqualTo(0.08);
    }

    private static List<ShopAsRead.Judged> permuted(List<ShopAsRead.Judged> lines, long seed) {
        List<ShopAsRead.Judged> dealt = new ArrayList<>(lines);
        Collections.shuffle(dealt, new Random(seed));
        List<ShopAsRead.Judged> permuted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            permuted.add(new ShopAsRead.Judged(
                    ShopAsRead.withState(
                            lines.get(i).line(), dealt.get(i).line().state()),
                    dealt.get(i).verdict(),
                    Optional.empty()));
        }
        return permuted;
    }

    @Test
    void hardlyAnyShopWithNothingPlantedHasADriver() {
        notFoundWhereNothingIsPlanted(SHOPS);
    }

    static void notFoundWhereNothingIsPlanted(int shops) {
        int shopsWithDrivers = 0;
        for (int i = 0; i < shops; i++) {
            Settings settings = Settings.builder()
                    .seed(SEED + i)
                    .skus(200)
                    .nothingPlanted()
                    .missingSnapshots(0.5)
                    .stockNoise(0.2)
                    .lateRecords(0.3)
                    .build();
            List<Driver> drivers = report(Simulation.run(settings)).drivers();
            drivers.forEach(driver -> System.out.println("nothing planted: " + said(driver)));
            shopsWithDrivers += drivers.isEmpty() ? 0 : 1;
        }
        System.out.printf("shops with a driver: %d of %d%n", shopsWithDrivers, shops);
        assertThat(shopsWithDrivers).isLessThanOrEqualTo(shops / 10);
    }

    private static String said(Driver d) {
        return "%s %d of %d, others %.4f, q %.5f, within %s %.2f"
                .formatted(
                        d.where(),
                        d.cancelled(),
                        d.lines(),
                        d.otherRate(),
                        d.q(),
                        d.check().within(),
                        d.check().lift());
    }

    private static List<Planted> planted(Plants plants) {
        List<Planted> planted = new ArrayList<>();
        plants.lateFbs().ifPresent(one -> planted.add(sku("late supplier", one)));
        plants.defective().ifPresent(one -> planted.add(sku("defective batch", one)));
        plants.wrongRecord().ifPresent(one -> planted.add(sku("wrong record", one)));
        plants.oversold().forEach(one -> planted.add(sku("oversold", one)));
        plants.lateCarrier()
                .ifPresent(one -> planted.add(new Planted(
                        "late carrier",
                        List.of(
                                new Trait(Dimension.WAREHOUSE, one.warehouse().name()),
                                new Trait(Dimension.CLUSTER, one.warehouse().name()),
                                new Trait(
                                        Dimension.DELIVERY_METHOD,
                                        one.warehouse().method())))));
        plants.processing()
                .ifPresent(one -> planted.add(new Planted(
                        "bad weekday",
                        List.of(new Trait(Dimension.WEEKDAY, one.weekday().name())))));
        return planted;
    }

    private static Planted sku(String what, Plants.SkuWindow one) {
        return new Planted(what, List.of(new Trait(Dimension.SKU, one.product().sku())));
    }
}
