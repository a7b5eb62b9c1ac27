package io.zapas.demo;

import org.junit.jupiter.api.Test;

/** What was planted in two shops is found, and nothing in a shop without: the short form of {@link CausesBenchmark} and {@link DriversBenchmark}. */
class PlantedFoundTest {
    private static final int SHOPS = 2;

    @Test
    void plantedCausesAreFoundWithoutReasons() {
        CausesBenchmark.found(SHOPS, 0.8);
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
    void aShopWithNothingPlantedHasNoDriver() {
        DriversBenchmark.notFoundWhereNothingIsPlanted(1);
    }
}
