package io.zapas.demand;

import io.zapas.demand.PlaceLog.Entry;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the series of one product. */
final class SeriesMaker {
    private final ShopCoverage facts;

    SeriesMaker(ShopCoverage facts) {
        this.facts = facts;
    }

    List<DemandSeries> series(String sku, ProductLog log, DemandAccount.Sums sums) {
        var places = PlaceHistory.of(log, facts);
        boolean atWholeShop = places.stream().anyMatch(p -> p.location().isEmpty() && p.firstRow() < Integer.MAX_VALUE);
        int skuFirst = places.stream().mapToInt(SeriesMaker::evidence).min().orElse(Integer.MAX_VALUE);
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

    private static int evidence(PlaceHistory place) {
        return Math.min(place.firstDemand(), place.stock().firstSellable());
    }

    /**
     * The first evidence that the product was there. Where a sales export or snapshots speak of this very place, they decide;
     * where only orders do, the product's first evidence anywhere counts, since the place of an order is where the buyer is.
     */
    private int start(PlaceHistory place, ProductLog log, int skuFirst) {
        int evidence = place.hasSales() || log.hasOwnStock(place.location()) ? evidence(place) : skuFirst;
        if (evidence == Integer.MAX_VALUE) {
            evidence = place.firstRow();
        }
        return evidence == Integer.MAX_VALUE ? evidence : aligned(place, Math.max(evidence, facts.firstDay()));
    }

    private static int aligned(PlaceHistory place, int day) {
        return day - Math.floorMod(day - place.anchor(), place.cadence().days());
    }

    private void account(PlaceHistory place, DemandAccount.Sums sums) {
        place.log().entries().filter(Entry::isOrder).forEach(entry -> {
            if (place.isCoveredBySales(entry)) {
                sums.covered += entry.units();
            } else if (entry.is(Standing.UNCLEAR)) {
                sums.unclearTakenOff += entry.units() * (1 - facts.unclearShare());
            } else if (entry.is(Standing.OPEN)) {
                sums.laterTakenOff += entry.units() * facts.openLines().shareToBeCancelled(entry.day());
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
        place.demand().forEach(entry -> {
            double counted = entry.units() * facts.weight(entry);
            int period = line.period(entry.day());
            if (line.has(period)) {
                line.units[period] += counted;
            } else {
                sums.incomplete += counted;
            }
        });
        for (int period = 0; period < line.periods(); period++) {
            if (line.units[period] < 0) {
                sums.negativeRaised -= line.units[period];
                line.units[period] = 0;
            }
        }
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
