package io.zapas.shop;

import io.zapas.shop.catalogue.Catalogue;
import io.zapas.shop.events.EventBook;
import io.zapas.shop.orders.ReturnRow;
import io.zapas.shop.places.Places;
import io.zapas.shop.supply.DecisionRow;
import io.zapas.shop.supply.PurchaseOrderRow;
import io.zapas.shop.supply.SupplyBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one shop at as-of beside its stock and the stream of its order lines, read once.
 *
 * @param zone of the shop: in it a day begins and ends
 * @param places for which its demand is kept
 * @param returns rows as they stand, those after as-of included
 * @param decisions the planner's words on earlier reports
 * @param newest up to which day each kind of export tells
 */
public record ShopFacts(
        LocalDate asOf,
        ZoneId zone,
        Places places,
        Catalogue catalogue,
        SupplyBook supply,
        EventBook events,
        List<ReturnRow> returns,
        List<DecisionRow> decisions,
        NewestDays newest) {

    /** The newest day before as-of that each kind of export tells of; empty where there is none. */
    public record NewestDays(
            Optional<LocalDate> orders,
            Optional<LocalDate> sales,
            Optional<LocalDate> stock,
            Optional<LocalDate> purchaseOrders,
            Optional<LocalDate> returns) {

        /** Of what was sold, whichever export tells it. */
        public Optional<LocalDate> sold() {
            return Stream.of(orders, sales).flatMap(Optional::stream).max(LocalDate::compareTo);
        }

        /** A purchase order is dated by when it was placed or came. */
        public static Optional<LocalDate> ofOrders(Collection<Kept<PurchaseOrderRow>> rows, LocalDate asOf) {
            return newest(
                    rows.stream()
                            .flatMap(kept ->
                                    Stream.of(kept.row().orderedOn(), kept.row().receivedOn())),
                    asOf);
        }

        /** A return is dated by when it was sent back or came. */
        public static Optional<LocalDate> ofReturns(Collection<ReturnRow> rows, ZoneId zone, LocalDate asOf) {
            return newest(
                    rows.stream()
                            .flatMap(row -> Stream.of(row.returnedAt(), row.receivedAt()))
                            .map(time -> day(time, zone)),
                    asOf);
        }

        private static @Nullable LocalDate day(@Nullable Instant time, ZoneId zone) {
            return time == null ? null : time.atZone(zone).toLocalDate();
        }

        private static Optional<LocalDate> newest(Stream<@Nullable LocalDate> days, LocalDate asOf) {
            return days.flatMap(Stream::ofNullable)
                    .filter(day -> day.isBefore(asOf))
                    .max(LocalDate::compareTo);
        }
    }
}
