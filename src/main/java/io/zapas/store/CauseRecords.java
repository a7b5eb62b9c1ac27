package io.zapas.store;

import io.zapas.intake.schema.Kind;
import io.zapas.shop.orders.ReturnRow;
import io.zapas.shop.orders.Returned;
import io.zapas.shop.supply.PurchaseOrderRow;
import io.zapas.shop.supply.SupplyLine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Purchase orders and returns as the evidence rules read them, as known before as-of. */
public final class CauseRecords {
    private final LatestRowTable latest;
    private final int shopId;
    private final LocalDate asOf;

    public CauseRecords(LatestRowTable latest, int shopId, LocalDate asOf) {
        this.latest = latest;
        this.shopId = shopId;
        this.asOf = asOf;
    }

    /** @param places names under which the shop's demand is kept; an order for another place is for the whole shop */
    public void purchases(Set<String> places, Consumer<SupplyLine> sink) {
        latest.scan(shopId, Kind.PURCHASE_ORDERS.name(), PurchaseOrderRow.class, (origin, row) -> {
            if (row.orderedOn().isBefore(asOf)) {
                sink.accept(line(row, places));
            }
        });
    }

    private SupplyLine line(PurchaseOrderRow row, Set<String> places) {
        var received = Optional.ofNullable(row.receivedOn()).filter(on -> on.isBefore(asOf));
        return new SupplyLine(
                Objects.requireNonNullElse(row.po(), ""),
                Objects.requireNonNullElse(row.supplier(), ""),
                row.sku(),
                places.contains(row.location()) ? row.location() : "",
                row.quantity(),
                row.orderedOn(),
                row.expectedOn(),
                received,
                received.isEmpty() ? 0 : Objects.requireNonNullElse(row.receivedQuantity(), row.quantity()));
    }

    public void returns(ZoneId zone, Consumer<Returned> sink) {
        latest.scan(shopId, Kind.RETURNS.name(), ReturnRow.class, (origin, row) -> {
            var returned = row.returnedAt();
            if (returned == null || returned.atZone(zone).toLocalDate().isBefore(asOf)) {
                var ordered = Optional.ofNullable(row.orderedAt())
                        .map(at -> at.atZone(zone).toLocalDate());
                sink.accept(
                        new Returned(row.orderId(), row.sku(), ordered, Objects.requireNonNullElse(row.reason(), "")));
            }
        });
    }
}
