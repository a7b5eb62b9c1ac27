package io.zapas.report.quality;

import io.zapas.advice.Buying;
import io.zapas.advice.CancellationBoard;
import io.zapas.advice.Freshness;
import io.zapas.advice.Past;
import io.zapas.advice.PlannedItem;
import io.zapas.advice.Situation;
import io.zapas.cancellation.CancellationSummary;
import io.zapas.cancellation.CancellationSummary.CauseShare;
import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.UnknownReason;
import io.zapas.cancellation.maturity.WeekRate;
import io.zapas.ordering.terms.SupplierRecord;
import io.zapas.report.SampleItems;
import io.zapas.report.ShopReport;
import io.zapas.report.ShopReport.DataQuality;
import io.zapas.report.quality.FileAccount.Totals;
import io.zapas.report.text.Message;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A small shop in which every sheet has something to show. */
public final class SampleShop {
    public static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

    private static final List<Cause> CAUSES = List.of(
            new Cause("stock_shortage", Fault.SELLER),
            new Cause("changed_mind", Fault.BUYER),
            Cause.UNCLEAR,
            new Cause("not_collected", Fault.BUYER),
            new Cause("logistics", Fault.SELLER),
            new Cause("lost", Fault.CARRIER));
    private static final long[] LINES = {61, 40, 22, 14, 9, 4};

    private SampleShop() {}

    public static ShopReport report(int items) {
        SampleItems sample = new SampleItems(AS_OF);
        return with(IntStream.range(0, items)
                .mapToObj(sample::item)
                .sorted(Comparator.comparing(PlannedItem::key))
                .toList());
    }

    public static ShopReport with(List<PlannedItem> items) {
        Situation situation = new Situation(
                "Barkly",
                AS_OF,
                "RUB",
                new Freshness(Optional.of(AS_OF.minusDays(1)), Optional.of(AS_OF.minusDays(1)), 4),
                List.of(new SupplierRecord("Yiwu", 12, 9, 2, 30, 33.5, 41, 0.44, 3.5, 0.93, 6, 4)),
                summary(),
                CancellationBoard.none(AS_OF),
                Past.NONE,
                Buying.UNLIMITED);
        return new ShopReport(
                situation,
                items,
                cancelled(),
                List.of(
                        new Setting("zone", "Europe/Moscow", Setting.Origin.BUILT_IN),
                        new Setting("lead_time_days", "14", Setting.Origin.SETTINGS_FILE),
                        new Setting("review_days", "7", Setting.Origin.BUILT_IN),
                        new Setting("rejected_share_limit", "0.05", Setting.Origin.COMMAND_LINE)),
                quality());
    }

    private static DataQuality quality() {
        return new DataQuality(
                files(),
                List.of(
                        new UnreadableFile("old/Книга1.xlsx", "UNKNOWN_KIND", said("no_known_name", "Дата | Приход")),
                        new UnreadableFile("stocks.xlsx", "DAMAGED", said("cut_off"))),
                List.of(
                        new RejectedRow(
                                "postings.csv", 17, "Количество", "-1", "NEGATIVE_QUANTITY", said("zero_or_more")),
                        new RejectedRow(
                                "postings.csv",
                                288,
                                "Статус",
                                "Заморожен",
                                "UNKNOWN_STATUS",
                                said("status_word", "ozon-orders")),
                        new RejectedRow("sales.csv", 9, "date", "31.02.2026", "NOT_A_DATE", said("date"))),
                List.of(
                        new DemandEntry("handed_over", 8_120, 9_004),
                        new DemandEntry("open", 143, 160),
                        new DemandEntry("not_served", 74, 80),
                        new DemandEntry("cancelled_by_buyer", 54, 0),
                        new DemandEntry("expected_cancellation", 143, -5.4)),
                List.of(new UnusedTerm(
                        "1393370104", "", "pack_size", "0", "supply-terms.csv:3", "1 or more; single units taken")));
    }

    private static CancellationSummary summary() {
        List<WeekRate> weeks = new ArrayList<>();
        for (int i = 26; i >= 1; i--) {
            double still = i <= 4 ? (5 - i) * 1.9 : 0;
            long cancelled = 6 + i % 4 - (i <= 3 ? 4 - i : 0);
            weeks.add(new WeekRate(AS_OF.minusWeeks(i), 150 + 3L * i, cancelled, cancelled / 2, still, still, still));
        }
        long all = IntStream.range(0, LINES.length).mapToLong(i -> LINES[i]).sum();
        List<CauseShare> causes = new ArrayList<>();
        Map<Fault, Long> faults = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            faults.put(fault, 0L);
        }
        long before = 0;
        for (int i = 0; i < LINES.length; i++) {
            before += LINES[i];
            Money money = new Money(BigDecimal.valueOf(LINES[i] * 930), "RUB");
            causes.add(new CauseShare(
                    CAUSES.get(i),
                    LINES[i],
                    LINES[i] + 2,
                    List.of(money),
                    (double) LINES[i] / all,
                    (double) before / all));
            faults.merge(CAUSES.get(i).fault(), LINES[i], Long::sum);
        }
        return new CancellationSummary(
                8_391,
                all,
                weeks,
                causes,
                faults,
                List.of(new UnknownReason("", "Кот передумал", "Клиент", 3, "unclear")),
                new double[] {0.2, 0.5, 0.8, 1},
                CancellationSummary.Completion.BY_SHOP_CURVE,
                0,
                0,
                0,
                List.of(),
                List.of());
    }

    private static List<CancelledLine> cancelled() {
        return IntStream.range(0, 30).mapToObj(SampleShop::cancelled).toList();
    }

    private static CancelledLine cancelled(int number) {
        LocalDate ordered = AS_OF.minusDays(40 - number);
        Cause cause = CAUSES.get(number % CAUSES.size());
        Evidence evidence = number % 6 == 0
                ? new Evidence(
                        EvidenceKeys.NO_STOCK_BEFORE_AND_AT_CANCEL,
                        List.of(
                                ordered.minusDays(1).toString(),
                                ordered.plusDays(2).toString()))
                : number % 6 == 2
                        ? new Evidence(EvidenceKeys.NOTHING_DECLARED, List.of())
                        : new Evidence(
                                EvidenceKeys.INITIATOR, List.of(cause.fault().name(), "Передумал покупать"));
        OrderLine line = new OrderLine(
                "0132112%03d-0101-1".formatted(number),
                String.valueOf(1_393_370_100L + number),
                "Москва, МО и Дальние регионы",
                "",
                "",
                ordered.atTime(12, 25),
                OrderLine.State.CANCELLED,
                1,
                Optional.of(new Money(BigDecimal.valueOf(930), "RUB")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                number % 5 == 4
                        ? Optional.empty()
                        : Optional.of(ordered.plusDays(2).atTime(9, 0)),
                Statement.NONE,
                0);
        return CancelledLine.declared(line, new Verdict(cause, cause, cause.fault(), 0.9, evidence));
    }

    private static List<FileAccount> files() {
        Totals orders = new Totals(9_120, List.of(new Money(new BigDecimal("8412300.00"), "RUB")));
        return List.of(
                new FileAccount(
                        "postings.csv",
                        "ozon-orders",
                        "ORDERS",
                        Optional.of(AS_OF.minusDays(1)),
                        8_600,
                        8_100,
                        298,
                        200,
                        2,
                        orders,
                        orders),
                new FileAccount(
                        "stocks_report.xlsx#Товар-кластер",
                        "ozon-stock-2025",
                        "STOCK",
                        Optional.of(AS_OF.minusDays(1)),
                        480,
                        480,
                        0,
                        0,
                        0,
                        new Totals(14_020, List.of()),
                        new Totals(14_020, List.of())),
                new FileAccount(
                        "sales.csv",
                        "plain-sales",
                        "SALES",
                        Optional.of(AS_OF.minusDays(8)),
                        120,
                        119,
                        0,
                        0,
                        1,
                        new Totals(300, List.of()),
                        new Totals(299, List.of())));
    }

    private static Message said(String key, String... arguments) {
        return new Message(key, List.of(arguments), key);
    }
}
