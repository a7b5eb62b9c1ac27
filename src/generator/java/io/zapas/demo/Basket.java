package io.zapas.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** One buyer's order: its sales, parcel by parcel. */
final class Basket {
    private static final int MOST_PARCELS = 3;

    private final LocalDateTime at;
    private final Cluster cluster;
    private final boolean open;
    private final List<List<Sale>> parcels = new ArrayList<>();

    /** @param open whether other products may join; those with a planted cause travel alone */
    Basket(LocalDateTime at, Cluster cluster, boolean open, Sale first) {
        this.at = at;
        this.cluster = cluster;
        this.open = open;
        parcels.add(new ArrayList<>(List.of(first)));
    }

    LocalDateTime at() {
        return at;
    }

    Cluster cluster() {
        return cluster;
    }

    List<List<Sale>> parcels() {
        return parcels;
    }

    boolean takes(Sale sale, Cluster to) {
        return open
                && cluster.equals(to)
                && first().scheme() == sale.scheme()
                && sales() < MOST_PARCELS
                && parcels.stream()
                        .flatMap(List::stream)
                        .noneMatch(one -> one.line()
                                .product()
                                .sku()
                                .equals(sale.line().product().sku()));
    }

    void add(Sale sale, boolean sameParcel) {
        List<Sale> last = parcels.get(parcels.size() - 1);
        if (sameParcel && last.get(0).warehouse().equals(sale.warehouse())) {
            last.add(sale);
        } else {
            parcels.add(new ArrayList<>(List.of(sale)));
        }
    }

    private Sale first() {
        return parcels.get(0).get(0);
    }

    private int sales() {
        return parcels.stream().mapToInt(List::size).sum();
    }
}
