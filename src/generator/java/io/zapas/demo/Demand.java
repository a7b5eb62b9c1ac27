package io.zapas.demo;

import java.time.LocalDate;
import java.util.List;

/** What buyers want, whether or not it is in stock: units per day of a product, and of a product in a cluster. */
final class Demand {
    /** Monday to Sunday; mean 1. */
    private static final double[] WEEKDAY = {1.14, 1.08, 1.03, 1.0, 0.95, 0.86, 0.94};

    /** Where nothing is kept locally, delivery takes longer and fewer buyers order. */
    private static final double WITHOUT_LOCAL_STOCK = 0.3;

    private final Calendar calendar;
    private final List<Cluster> clusters;
    private final List<ShopEvent> events;

    Demand(Calendar calendar, List<Cluster> clusters, List<ShopEvent> events) {
        this.calendar = calendar;
        this.clusters = clusters;
        this.events = events;
    }

    double rate(Product product, int day) {
        return steadyRate(product, day)
                * lift(product, calendar.date(day))
                * WEEKDAY[calendar.date(day).getDayOfWeek().ordinal()]
                * clusters.stream().mapToDouble(one -> weight(product, one)).sum();
    }

    /** Without weekday and sales: what the shop's buyer plans with. */
    double steadyRate(Product product, int day) {
        Product.Pattern pattern = product.pattern();
        if (day < pattern.firstDay() || day > pattern.lastDay()) {
            return 0;
        }
        LocalDate date = calendar.date(day);
        double ageYears = (day - calendar.days() / 2.0) / 365;
        return pattern.daily()
                * product.category().season(date.getDayOfYear())
                * StrictMath.exp(pattern.growth() * ageYears)
                * launch(pattern, day);
    }

    /** Share of the product's demand in this cluster; over the clusters at most 1. */
    double weight(Product product, Cluster cluster) {
        boolean local = product.scheme() == Scheme.FBS || product.stocked().contains(cluster);
        return cluster.share() * (local || product.scheme() == Scheme.MIXED ? 1 : WITHOUT_LOCAL_STOCK);
    }

    /** A new product needs about three weeks to be seen; an ending one fades over its last month. */
    private static double launch(Product.Pattern pattern, int day) {
        double start = pattern.firstDay() < 0 ? 1 : Math.min(1, 0.15 + (day - pattern.firstDay()) / 24.0);
        double end =
                pattern.lastDay() == Product.Pattern.ENDLESS ? 1 : Math.min(1, 0.1 + (pattern.lastDay() - day) / 30.0);
        return start * end;
    }

    private double lift(Product product, LocalDate date) {
        double lift = 1;
        for (ShopEvent event : events) {
            if (event.concerns(product.category(), date)) {
                lift *= event.lift();
            }
        }
        return lift;
    }

    /** The deepest discount of the day. */
    double discount(Product product, LocalDate date) {
        return events.stream()
                .filter(event -> event.concerns(product.category(), date))
                .mapToDouble(ShopEvent::discount)
                .max()
                .orElse(0);
    }

    String promotion(Product product, LocalDate date) {
        return events.stream()
                .filter(event -> event.discount() > 0 && event.concerns(product.category(), date))
                .map(ShopEvent::name)
                .findFirst()
                .orElse("");
    }

    int daysClosed(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.plusDays(1))
                .filter(day -> events.stream().anyMatch(event -> event.closesSuppliers() && event.covers(day)))
                .count();
    }
}
