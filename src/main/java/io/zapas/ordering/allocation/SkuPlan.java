package io.zapas.ordering.allocation;

import io.zapas.forecast.Outcome;
import io.zapas.ordering.allocation.SupplyPlan.OwnStock;
import io.zapas.ordering.quantity.DraftOrder;
import io.zapas.ordering.quantity.Planner;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.ordering.terms.ResolvedTerms.BadTerm;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Arrival;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One SKU at all its places together: first what exists is divided ({@link Allocation}), then each place orders what it
 * still lacks, so that nothing is bought that is sent to a cluster anyway, and last a minimum stated for the SKU is reached by all places
 * together ({@link CommonMinimum}).
 *
 * <p>Counted on is what goes to clusters of the marketplace, for which the files to upload are written. What one own warehouse
 * could send to another that sells as well is proposed only: until it is on its way each orders as if it stayed.
 *
 * @param recommendations one per place, in the order of the places; {@code bad} terms of them that were not followed
 * @param supplies what is sent today, {@code ownStock} own warehouses with what they give
 */
public record SkuPlan(
        List<Recommendation> recommendations, List<BadTerm> bad, List<Sending> supplies, List<OwnStock> ownStock) {
    /**
     * A place of the SKU.
     *
     * @param own goods can be sent on from here
     * @param divides takes part in dividing what exists: nothing is sent to or from a place that nobody can name
     */
    public record Place(
            SeriesKey key, boolean own, boolean divides, Outcome outcome, Position position, ResolvedTerms resolved) {}

    /** How goods get from an own warehouse to another place. */
    public record SendingTerms(int transferDays, int reviewDays) {}

    /** @param places each location once */
    public static SkuPlan of(List<Place> places, Policy policy, SendingTerms sending, LocalDate asOf) {
        List<Echelon> echelons = places.stream()
                .filter(Place::divides)
                .map(place -> Echelon.of(place, policy, sending, asOf))
                .toList();
        List<Sending> supplies = Allocation.of(echelons);
        List<Sending> toClusters =
                supplies.stream().filter(supply -> !supply.own()).toList();
        Map<String, Integer> given = given(toClusters);
        Map<String, Integer> received = new HashMap<>();
        toClusters.forEach(supply -> received.put(supply.location(), supply.send()));
        List<DraftOrder> drafts = new ArrayList<>();
        for (Place place : places) {
            int out = given.getOrDefault(place.key().location(), 0);
            int in = received.getOrDefault(place.key().location(), 0);
            LocalDate lands = asOf.plusDays(sending.transferDays());
            Position position = place.position()
                    .moving(out, in > 0 ? List.of(new Arrival(lands, in, Arrival.Source.TRANSFER)) : List.of());
            DraftOrder draft = Planner.draft(place.key(), place.outcome(), position, place.resolved(), policy, asOf);
            draft = out > 0 ? draft.noting(Note.GIVES_TO_OTHERS) : draft;
            drafts.add(in > 0 ? draft.noting(Note.COUNTS_ON_TRANSFER) : draft);
        }
        return new SkuPlan(
                CommonMinimum.reached(drafts).stream().map(DraftOrder::decided).toList(),
                places.stream()
                        .flatMap(place -> place.resolved().bad().stream())
                        .toList(),
                supplies,
                ownStock(echelons, given(supplies)));
    }

    private static Map<String, Integer> given(List<Sending> supplies) {
        Map<String, Integer> given = new HashMap<>();
        supplies.stream()
                .flatMap(supply -> supply.from().stream())
                .forEach(part -> given.merge(part.location(), part.units(), Integer::sum));
        return given;
    }

    private static List<OwnStock> ownStock(List<Echelon> echelons, Map<String, Integer> given) {
        return echelons.stream()
                .filter(Echelon::own)
                .map(each -> new OwnStock(
                        each.key().sku(),
                        each.key().location(),
                        each.available(),
                        given.getOrDefault(each.key().location(), 0)))
                .toList();
    }
}
