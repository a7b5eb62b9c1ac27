package io.zapas.demo;

import org.junit.jupiter.api.Test;

/** What was planted in two shops is found, and nothing else: the short form of {@link CausesBenchmark} and {@link DriversBenchmark}. */
class PlantedFoundTest {
    private static final int SHOPS = 2;

    @Test
    void plantedCausesAreFoundWithoutReasons() {
        CausesBenchmark.found(SHOPS);
    }

    @Test
    void plantedDriversAreFound() {
        DriversBenchmark.found(SHOPS);
    }

    @Test
    void permutedLabelsHaveNoDrivers() {
        DriversBenchmark.notFoundInPermutations(1);
    }

    @Test
    void shopsWithNothingPlantedHaveNoDriver() {
        DriversBenchmark.notFoundWhereNothingIsPlanted(SHOPS);
    }
}
