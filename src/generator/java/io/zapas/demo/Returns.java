package io.zapas.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What comes back: parcels cancelled on the way, and goods that buyers send back after delivery. */
final class Returns {
    private final Calendar calendar;
    private final Plants plants;
    private final Dice dice;
    private final List<ReturnedItem> items = new ArrayList<>();

    Returns(Settings settings, Calendar calendar, Plants plants) {
        this.calendar = calendar;
        this.plants = plants;
        this.dice = new Dice(settings.seed(), "returns");
    }

    List<ReturnedItem> items() {
        return items;
    }

    void consider(Posting posting, Posting.Line line, Stock stock) {
        Journey journey = posting.journey();
        if (journey.isCancelledAfterHandOver()) {
            Cancellation cancellation = journey.cancellation().orElseThrow();
            if (cancellation.reason() != CancelReason.LOST) {
                String reason = cancellation.reason() == CancelReason.NOT_COLLECTED
                        ? ReturnedItem.COLLECTED_NOT
                        : cancellation.reason().text();
                add(posting, line, stock, cancellation.at(), reason, false);
            }
        } else if (journey.cancellation().isEmpty()) {
            afterDelivery(posting, line, stock);
        }
    }

    private void afterDelivery(Posting posting, Posting.Line line, Stock stock) {
        boolean fbs = posting.scheme() == Scheme.FBS;
        boolean defective = fbs && plants.isDefective(line.product(), calendar.indexOf(posting.acceptedAt()));
        LocalDateTime at = posting.journey().deliveredAt().plusHours(dice.between(20, 14 * 24));
        if (defective && dice.chance(0.30)) {
            add(posting, line, stock, at, dice.pick(ReturnedItem.DEFECTS), true);
        } else if (dice.chance(line.product().category().returnShare())) {
            String reason = dice.chance(0.15) ? dice.pick(ReturnedItem.DEFECTS) : dice.pick(ReturnedItem.OTHERS);
            add(posting, line, stock, at, reason, dice.chance(0.7));
        }
    }

    private void add(Posting posting, Posting.Line line, Stock stock, LocalDateTime at, String reason, boolean opened) {
        LocalDateTime back = at.plusHours(dice.between(5 * 24, 13 * 24));
        items.add(new ReturnedItem(posting, line, at, back, reason, opened));
        if (!ReturnedItem.DEFECTS.contains(reason)) {
            stock.comeBack(line.quantity(), calendar.indexOf(at), calendar.indexOf(back));
        }
    }
}
