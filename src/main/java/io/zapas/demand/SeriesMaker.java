package io.zapas.demand;

import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the series of one SKU. */
final class SeriesMaker {
    private final ShopCoverage facts;

    SeriesMaker(ShopCoverage facts) {
        this.facts = facts;
    }

    List<DemandSeries> series(String sku, SkuLog log, DemandAccount.Sums sums) {
        var places = places(log);
        boolean atWholeShop = places.stream().anyMatch(p -> p.location().isEmpty() && p.firstRow() < Integer.MAX_VALUE);
        int skuFirst = skuFirst(log, places);
        var series = new ArrayList<DemandSeries>();
        for (PlaceHistory place : places) {
            boolean hasDemand = place.firstRow() < Integer.MAX_VALUE;
            account(place, sums);
            int start = hasDemand || !atWholeShop ? start(place, log, skuFirst) : Integer.MAX_VALUE;
            if (start < facts.asOf()) {
                make(place, start, sums, sku).ifPresent(series::add);
            } else {
                sums.unusedCounts += place.log().counts().size();
            }
        }
        return series;
    }

    private List<PlaceHistory> places(SkuLog log) {
        boolean anySales = log.places.values().stream().anyMatch(SeriesMaker::hasSales);
        boolean wholeShopSales = log.places.containsKey("") && hasSales(log.places.get(""));
        var places = new ArrayList<PlaceHistory>();
        log.places.forEach((location, place) -> {
            boolean own = hasSales(place);
            boolean covered = own || wholeShopSales || location.isEmpty() && anySales;
            places.add(new PlaceHistory(location, place, log.stock(location), covered, own, facts));
        });
        return places;
    }

    private static boolean hasSales(KeyLog place) {
        var found = new boolean[1];
        place.visit((day, kind, units) -> found[0] |= kind == KeyLog.SALE);
        return found[0];
    }

    private static int skuFirst(SkuLog log, List<PlaceHistory> places) {
        return places.stream()
                .mapToInt(p -> Math.min(p.firstDemand(), p.stock().firstSellable()))
                .reduce(log.created, Math::min);
    }

    /**
     * The first evidence that the SKU was there. Where a sales export or snapshots speak of this very place, they decide;
     * where only orders do, the SKU's first evidence anywhere counts, since the place of an order is where the buyer is.
     */
    private int start(PlaceHistory place, SkuLog log, int skuFirst) {
        int evidence = Math.min(place.firstDemand(), place.stock().firstSellable());
        if (place.location().isEmpty()) {
            evidence = Math.min(evidence, log.created);
        }
        if (!place.hasSales() && !log.hasOwnStock(place.location())) {
            evidence = skuFirst;
        }
        if (evidence == Integer.MAX_VALUE) {
            evidence = place.firstRow();
        }
        return evidence == Integer.MAX_VALUE ? evidence : aligned(place, Math.max(evidence, facts.firstDay()));
    }

    private static int aligned(PlaceHistory place, int day) {
        return day - Math.floorMod(day - place.anchor(), place.cadence().days());
    }

    private void account(PlaceHistory place, DemandAccount.Sums sums) {
        place.log().visit((day, kind, units) -> {
            if (place.isCoveredBySales(day, kind)) {
                sums.covered += units;
            } else if (kind == Standing.UNCLEAR.ordinal()) {
                sums.unclearTakenOff += units * (1 - facts.unclearShare());
            } else if (kind == Standing.OPEN.ordinal()) {
                sums.laterTakenOff += units * facts.openLines().shareToBeCancelled(day);
            }
        });
    }

    private Optional<DemandSeries> make(PlaceHistory place, int start, DemandAccount.Sums sums, String sku) {
        var line = new Timeline(place.cadence(), start, facts.asOf());
        fill(line, place, sums);
        if (line.periods() == 0) {
            return Optional.empty();
        }
        mark(line, place, sums);
        for (int period = 0; period < line.periods(); period++) {
            sums.demand += line.units[period];
            sums.periods.merge(line.marks[period], 1L, Long::sum);
        }
        sums.series++;
        var key = new SeriesKey(sku, place.location());
        return Optional.of(new DemandSeries(key, line.cadence, LocalDate.ofEpochDay(start), line.units, line.marks));
    }

    private void fill(Timeline line, PlaceHistory place, DemandAccount.Sums sums) {
        place.log().visit((day, kind, units) -> {
            if (PlaceHistory.isDemand(kind) && !place.isCoveredBySales(day, kind)) {
                double counted = units * weight(day, kind);
                if (line.has(line.period(day))) {
                    line.units[line.period(day)] += counted;
                } else {
                    sums.incomplete += counted;
                }
            }
        });
        for (int period = 0; period < line.periods(); period++) {
            if (line.units[period] < 0) {
                sums.negativeRaised -= line.units[period];
                line.units[period] = 0;
            }
        }
    }

    private double weight(int day, int kind) {
        if (kind == Standing.UNCLEAR.ordinal()) {
            return facts.unclearShare();
        }
        return kind == Standing.OPEN.ordinal() ? 1 - facts.openLines().shareToBeCancelled(day) : 1;
    }

    private static void mark(Timeline line, PlaceHistory place, DemandAccount.Sums sums) {
        for (int period = 0; period < line.periods(); period++) {
            if (line.units[period] == 0 && place.isGap(line.firstDay(period))) {
                line.marks[period] = Mark.GAP_IN_EXPORTS;
            }
        }
        SnapshotMarks.apply(line, place.stock());
        if (line.cadence == Cadence.DAILY) {
            CountMarks.apply(line, place.stock(), place.log().counts());
        } else {
            sums.unusedCounts += place.log().counts().size();
        }
        SilenceMarks.apply(line, place.stock());
    }
}
