package io.zapas.ordering.terms;

import io.zapas.shop.supply.StatedTerms;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the legs of the way, the room on the shelf and a supplier's own conditions out of stated rows. */
final class StatedBounds {
    private StatedBounds() {}

    static int days(StatedRows rows, String field, Function<StatedTerms, OptionalInt> read) {
        return rows.first(
                        field,
                        row -> TermsResolver.box(read.apply(row)),
                        n -> n >= 0 && n <= TermsResolver.LONGEST_DAYS,
                        "0 to " + TermsResolver.LONGEST_DAYS + " days; not followed")
                .orElse(0);
    }

    /** The supplier's are gathered over all of its rows ({@link SupplierTerms}); here those that make no sense are named. */
    static void check(StatedRows rows) {
        rows.first(
                "min_order_value",
                row -> row.bounds().minOrderValue(),
                value -> value.signum() >= 0,
                "0 or more; not followed");
        rows.first(
                "min_days_between_orders",
                row -> TermsResolver.box(row.bounds().minDaysBetweenOrders()),
                n -> n >= 0 && n <= TermsResolver.LONGEST_DAYS,
                "0 to " + TermsResolver.LONGEST_DAYS + " days; not followed");
    }

    /** Units that fit into the litres told. */
    static OptionalInt room(StatedRows rows, TermsSubject item) {
        Optional<Double> litres = rows.first(
                "max_volume_l",
                row -> TermsResolver.box(row.bounds().maxVolumeL()),
                value -> value >= 0,
                "0 or more; not followed");
        if (litres.isEmpty()) {
            return OptionalInt.empty();
        }
        if (item.volumeL().isEmpty()) {
            rows.name(
                    "max_volume_l",
                    litres.get().toString(),
                    row -> row.bounds().maxVolumeL().isPresent(),
                    "volume_l of the product beside it; not followed");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.min(
                Integer.MAX_VALUE / 4, Math.floor(litres.get() / item.volumeL().get() + 1e-9)));
    }
}
