package io.zapas.ordering.replay;

import io.zapas.ordering.quantity.FillRate;
import io.zapas.ordering.replay.PolicyReplay.Way;
import io.zapas.ordering.replay.Replay.Score;
import io.zapas.ordering.replay.Replay.Window;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.events.Event;
import io.zapas.shop.supply.PurchaseOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The policy that a shop's history asks for, and what it and the usual rule would have come to on it. */
public final class PolicyBacktest {
    /** Less than tuning asks for: a comparison on a short history is still one, and is told with its weeks. */
    private static final int HISTORY_DAYS = 91;

    private final List<TuningSample.Member> sample;
    private final List<Stretch> stretches = new ArrayList<>();
    private final int windows;
    private final TunedPolicy tuned;
    private final Optional<PolicyReplay> replay;

    private record Stretch(TuningSample.Member member, Window window) {
        ReplaySeries track() {
            return member.track();
        }
    }

    /**
     * @param events that the night's forecasts know
     * @param orders purchase orders of the shop, counted if placed when the replay places its own
     */
    public PolicyBacktest(TuningSample sample, List<Event> events, List<PurchaseOrder> orders) {
        this(sample.chosen(), events, orders);
    }

    PolicyBacktest(List<TuningSample.Member> sample, List<Event> events, List<PurchaseOrder> orders) {
        this.sample = sample;
        List<ReplaySeries> tracks =
                sample.stream().map(TuningSample.Member::track).toList();
        // the forecasts made for tuning serve the replay as well
        Hindcasts hindcasts = new Hindcasts(tracks, events);
        tuned = PolicyTuner.tune(tracks, hindcasts);
        windows = tracks.isEmpty() ? 0 : PolicyTuner.windows(tracks, HISTORY_DAYS);
        for (TuningSample.Member member : sample) {
            ReplaySeries track = member.track();
            for (int back = 0; back < windows && PolicyTuner.reaches(track, back, HISTORY_DAYS); back++) {
                stretches.add(new Stretch(member, Window.of(track, PolicyTuner.from(track, back), PolicyTuner.ORDERS)));
            }
        }
        replay = windows == 0
                ? Optional.empty()
                : Optional.of(replay(new PolicyRule(tuned.policy(), hindcasts), orders));
    }

    public TunedPolicy tuned() {
        return tuned;
    }

    /** Empty where there is too little history. */
    public Optional<PolicyReplay> replay() {
        return replay;
    }

    private PolicyReplay replay(OrderRule policy, List<PurchaseOrder> orders) {
        Score ours = Score.NONE;
        Score usual = Score.NONE;
        LocalDate from = LocalDate.MAX;
        LocalDate to = LocalDate.MIN;
        for (Stretch each : stretches) {
            ReplaySeries track = each.track();
            Window window = each.window();
            double spread = track.leadSpread();
            Replay.Stock state =
                    Replay.state(track, window.from(), PolicyTuner.STATE_REVIEWS, PolicyTuner.BEFORE, spread);
            ours = ours.plus(Replay.play(track, window, state, policy, spread).score());
            usual = usual.plus(Replay.play(track, window, state, PolicyTuner.BEFORE, spread)
                    .score());
            LocalDate first = track.date(window.countFrom());
            LocalDate end = track.date(window.to());
            from = first.isBefore(from) ? first : from;
            to = end.isAfter(to) ? end : to;
        }
        return new PolicyReplay(
                from,
                to,
                sample.size(),
                windows,
                sample.get(0).track().terms().currency(),
                Way.of(ours, sample.size(), windows),
                Way.of(usual, sample.size(), windows),
                Optional.of(happened(orders)));
    }

    /** The mean stock is not told, as stock exports do not cover every day. */
    private Way happened(List<PurchaseOrder> orders) {
        FillRate past = new FillRate();
        for (Stretch each : stretches) {
            past.add(
                    each.member().history(),
                    each.window().countFrom(),
                    each.window().to(),
                    each.track().shortage());
        }
        return new Way(
                past.demand(),
                past.demand() > 0 ? past.value() : 1,
                Way.money(past.lostCost()),
                Optional.empty(),
                OptionalDouble.empty(),
                placed(orders));
    }

    /** Lines of purchase orders for the replayed series, placed in the stretches: a day once. */
    private int placed(List<PurchaseOrder> orders) {
        Map<SeriesKey, Set<LocalDate>> days = orders.stream()
                .collect(Collectors.groupingBy(
                        order -> new SeriesKey(order.sku(), order.location()),
                        Collectors.mapping(PurchaseOrder::orderedOn, Collectors.toCollection(HashSet::new))));
        long placed = 0;
        for (Stretch each : stretches) {
            int from = each.window().from();
            LocalDate first = each.track().date(from);
            LocalDate end =
                    each.track().date(from + PolicyTuner.ORDERS * each.track().reviewPeriods());
            placed += days.getOrDefault(each.track().key(), Set.of()).stream()
                    .filter(day -> !day.isBefore(first) && day.isBefore(end))
                    .count();
        }
        return (int) placed;
    }
}
