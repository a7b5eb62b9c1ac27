package io.zapas.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What kind of shop to invent.
 *
 * @param seed every throw of the dice follows from it
 * @param skus products of the catalogue, at least 60
 * @param clusters delivery clusters, 2 to 8
 * @param months length of the history, at least 7 (the planted windows and what led to them reach back six months)
 * @param lastDay newest day in any export; the report's as-of is the day after
 * @param ordersPerDay rough mean of order lines a day
 * @param plants what to hide
 * @param reasons how much the cancellation dumps tell
 * @param stockFiles Ozon's workbooks, or the plain daily stock table (quick to write and read, for many shops)
 * @param missingSnapshots share of the stock snapshot days that are left out, 0 to 1
 * @param stockNoise share of the stock figures that are off by one or two units
 * @param lateRecords share of the receipts written down two to six days late
 * @param mixedCauses everything planted in FBS shares the late carrier's warehouse, and the seller's everyday
 *     cancellations are three times as many
 */
public record Settings(
        long seed,
        int skus,
        int clusters,
        int months,
        LocalDate lastDay,
        double ordersPerDay,
        Set<Plant> plants,
        Reasons reasons,
        StockFiles stockFiles,
        double missingSnapshots,
        double stockNoise,
        double lateRecords,
        boolean mixedCauses) {

    /** What the cancellation dumps tell about each cancelled posting. */
    public enum Reasons {
        FULL,
        INITIATOR_ONLY,
        NONE
    }

    /** How stock is written. */
    public enum StockFiles {
        OZON,
        PLAIN_DAILY
    }

    public Settings {
        require(skus >= 60, "skus", "at least 60", skus);
        require(clusters >= 2 && clusters <= 8, "clusters", "2 to 8", clusters);
        require(months >= 7 && months <= 36, "months", "7 to 36", months);
        require(missingSnapshots >= 0 && missingSnapshots <= 1, "missingSnapshots", "0 to 1", missingSnapshots);
        plants = Set.copyOf(plants);
    }

    /** The committed {@code input/}: 300 SKUs, 8 clusters, 9 months up to 2026-09-20, everything planted. */
    public static Settings demo() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    boolean has(Plant plant) {
        return plants.contains(plant);
    }

    private static void require(boolean holds, String name, String expected, Object actual) {
        if (!holds) {
            throw new IllegalArgumentException("%s: expected %s, was %s".formatted(name, expected, actual));
        }
    }

    /** Starts from the demo shop; set what differs. */
    public static final class Builder {
        private long seed = 42;
        private int skus = 300;
        private int clusters = 8;
        private int months = 9;
        private LocalDate lastDay = LocalDate.of(2026, 9, 20);
        private double ordersPerDay = 130;
        private Set<Plant> plants = EnumSet.allOf(Plant.class);
        private Reasons reasons = Reasons.FULL;
        private StockFiles stockFiles = StockFiles.OZON;
        private double missingSnapshots;
        private double stockNoise;
        private double lateRecords;
        private boolean mixedCauses;

        public Builder seed(long value) {
            seed = value;
            return this;
        }

        public Builder skus(int value) {
            skus = value;
            return this;
        }

        public Builder clusters(int value) {
            clusters = value;
            return this;
        }

        public Builder months(int value) {
            months = value;
            return this;
        }

        public Builder lastDay(LocalDate value) {
            lastDay = value;
            return this;
        }

        public Builder ordersPerDay(double value) {
            ordersPerDay = value;
            return this;
        }

        public Builder plants(Set<Plant> value) {
            plants = value;
            return this;
        }

        public Builder nothingPlanted() {
            return plants(Set.of());
        }

        public Builder reasons(Reasons value) {
            reasons = value;
            return this;
        }

        public Builder stockFiles(StockFiles value) {
            stockFiles = value;
            return this;
        }

        public Builder missingSnapshots(double value) {
            missingSnapshots = value;
            return this;
        }

        public Builder stockNoise(double value) {
            stockNoise = value;
            return this;
        }

        public Builder lateRecords(double value) {
            lateRecords = value;
            return this;
        }

        public Builder mixedCauses(boolean value) {
            mixedCauses = value;
            return this;
        }

        public Settings build() {
            return new Settings(
                    seed,
                    skus,
                    clusters,
                    months,
                    lastDay,
                    ordersPerDay,
                    plants,
                    reasons,
                    stockFiles,
                    missingSnapshots,
                    stockNoise,
                    lateRecords,
                    mixedCauses);
        }
    }
}
