package io.zapas.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One order report: which postings (by day of acceptance), and the evening on which it was exported.
 *
 * <p>Reports are snapshots: the same posting shows an earlier state in an earlier export.
 */
record OrderExport(Scheme scheme, OrderShape shape, LocalDate from, LocalDate to, LocalDate exportedOn) {
    private static final Comparator<Posting> NEWEST_FIRST =
            Comparator.comparing(Posting::acceptedAt).reversed().thenComparing(Posting::number);

    String fileName() {
        return "%s_%s_%s.csv".formatted(scheme == Scheme.FBO ? "orders" : "postings", from, to);
    }

    LocalDateTime moment() {
        return Calendar.endOf(exportedOn);
    }

    List<Posting> postings(Books books) {
        return books.postings().stream()
                .filter(one -> one.scheme() == scheme && !one.isSplit() && covers(one))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private boolean covers(Posting posting) {
        LocalDate day = Calendar.moscowDate(posting.acceptedAt());
        return !day.isBefore(from) && !day.isAfter(to);
    }

    byte[] bytes(Books books) {
        OzonCsv csv = new OzonCsv().row(shape.headers());
        OrderFields fields = new OrderFields(moment());
        for (Posting posting : postings(books)) {
            for (Posting.Line line : posting.lines()) {
                csv.row(shape.headers().stream()
                        .map(header -> fields.field(header, posting, line))
                        .toList());
            }
        }
        return csv.bytes();
    }

    /**
     * The newest two reports of each scheme overlap by a month, the older one showing the earlier state; still older ones
     * were exported when all was settled. A report covers three months at most.
     */
    static List<OrderExport> plan(Calendar calendar) {
        List<OrderExport> plan = new ArrayList<>();
        plan.addAll(plan(calendar, Scheme.FBO, 62, 123, 32));
        plan.addAll(plan(calendar, Scheme.FBS, 51, 92, 20));
        return plan;
    }

    private static List<OrderExport> plan(Calendar calendar, Scheme scheme, int newest, int second, int exported) {
        LocalDate last = calendar.last();
        OrderShape shape = scheme == Scheme.FBO ? OrderShape.FBO_PORTAL : OrderShape.FBS_2026;
        List<OrderExport> plan = new ArrayList<>();
        plan.add(new OrderExport(scheme, shape, last.minusDays(newest), last, last));
        LocalDate earlier = last.minusDays(exported);
        plan.add(new OrderExport(scheme, shape, last.minusDays(second), earlier, earlier));
        LocalDate to = last.minusDays(second + 1);
        for (int age = 0; !to.isBefore(calendar.first()); age++) {
            LocalDate from = to.minusDays(90).isBefore(calendar.first()) ? calendar.first() : to.minusDays(90);
            OrderShape older =
                    scheme == Scheme.FBO || age > 1 ? shape : age == 0 ? OrderShape.FBS_FULL : OrderShape.FBS_2024;
            plan.add(new OrderExport(scheme, older, from, to, to.plusDays(40)));
            to = from.minusDays(1);
        }
        return plan;
    }
}
