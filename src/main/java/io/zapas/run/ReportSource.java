package io.zapas.run;

import io.zapas.advice.Action;
import io.zapas.advice.Buying;
import io.zapas.advice.Freshness;
import io.zapas.advice.PlannedItem;
import io.zapas.advice.PlatformView;
import io.zapas.advice.Product;
import io.zapas.advice.Situation;
import io.zapas.cancellation.CancellationResults;
import io.zapas.demand.DemandAccount;
import io.zapas.intake.source.Remark;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.replay.PolicyReplay;
import io.zapas.ordering.replay.TunedPolicy;
import io.zapas.ordering.terms.ResolvedTerms.BadTerm;
import io.zapas.ordering.terms.SupplierRecord;
import io.zapas.report.ShopReport;
import io.zapas.report.ShopReport.DataQuality;
import io.zapas.report.quality.FileAccount;
import io.zapas.report.quality.RejectedRow;
import io.zapas.report.quality.UnreadableFile;
import io.zapas.report.quality.UnusedTerm;
import io.zapas.report.text.Message;
import io.zapas.report.text.ReportWords;
import io.zapas.shop.Money;
import io.zapas.shop.catalogue.Catalogue;
import io.zapas.shop.catalogue.CatalogueEntry;
import io.zapas.shop.supply.Approvals;
import io.zapas.store.ImportedFile;
import io.zapas.store.RowOutcome;
import io.zapas.store.SeriesResultTable.Result;
import io.zapas.store.Tally;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the report from the ledger. */
final class ReportSource {
    private final StepFacts facts;
    private final Ledger ledger;
    private final Run run;
    private final int shopId;
    private final LocalDate asOf;
    private final Catalogue catalogue;

    ReportSource(StepFacts facts) {
        this.facts = facts;
        this.ledger = facts.ledger();
        this.run = facts.run();
        this.shopId = facts.shopId();
        this.asOf = facts.asOf();
        this.catalogue = facts.catalogue();
    }

    /** @param numbers of own warehouses by name, as the exports tell them; the settings' own count before */
    ShopReport report(String shop, Map<String, String> numbers) {
        List<FileAccount> files = ledger.files().present(shopId).stream()
                .map(ReportSource::account)
                .toList();
        CancellationResults cancellations = AnalyseCancellations.found(ledger.results(), shopId, asOf);
        Map<String, String> warehouseIds = new TreeMap<>(numbers);
        warehouseIds.putAll(run.settings().warehouseIds());
        Situation situation = new Situation(
                shop,
                asOf,
                currency(files),
                freshness(),
                SupplierRecord.of(facts.supply().deliveries(), asOf),
                cancellations.summary(),
                AnalyseCancellations.board(cancellations),
                new PastReports(facts, shop).past(),
                new Buying(
                        Optional.ofNullable(run.settings().budget()),
                        stored(PlanRestock.SUPPLY, SupplyPlan.class).orElse(SupplyPlan.NONE),
                        warehouseIds,
                        stored(PlanRestock.POLICY, TunedPolicy.class),
                        stored(PlanRestock.POLICY_REPLAY, PolicyReplay.class)));
        return new ShopReport(
                situation,
                Streams.map(ledger.series().all(shopId), this::item),
                ledger.cancelled().all(shopId),
                SettingsShown.of(run, cancellations.index()),
                new DataQuality(
                        files,
                        unused(),
                        Streams.map(
                                ledger.files().rejected(shopId),
                                row -> new RejectedRow(
                                        row.source(),
                                        row.line(),
                                        row.column(),
                                        row.cell(),
                                        row.reason(),
                                        said(row.right()))),
                        stored(RebuildDemand.ACCOUNT, DemandAccount.class)
                                .map(DemandEntries::of)
                                .orElse(List.of()),
                        badTerms()));
    }

    private <T> Optional<T> stored(String name, Class<T> type) {
        return ledger.results().find(shopId, name, type);
    }

    /** Files that could not be used, and stock of articles that nothing tells the SKU of. */
    private List<UnreadableFile> unused() {
        List<UnreadableFile> unused = new ArrayList<>();
        ledger.files()
                .unreadable(shopId)
                .forEach(file -> unused.add(
                        new UnreadableFile(file.source(), file.fault().name(), said(file.found()))));
        String[] articles =
                stored(RebuildDemand.UNKNOWN_ARTICLES, String[].class).orElse(new String[0]);
        if (articles.length > 0) {
            String some = Stream.of(articles).limit(20).collect(Collectors.joining(", "));
            unused.add(new UnreadableFile(
                    newestByArticle(),
                    "UNKNOWN_ARTICLES",
                    new Message("unknown_articles", List.of("" + articles.length, some), some)));
        }
        return unused;
    }

    private String newestByArticle() {
        return ledger.files().present(shopId).stream()
                .filter(file -> file.table().ownWarehouse())
                .max(Comparator.comparing(ImportedFile::newest).thenComparing(ImportedFile::source))
                .map(ImportedFile::source)
                .orElse("");
    }

    private static Message said(Remark remark) {
        return new Message(remark.wording().key(), remark.arguments(), remark.toString());
    }

    private Freshness freshness() {
        var days = facts.known().newest();
        return new Freshness(days.sold(), days.stock(), ChronoUnit.DAYS.between(asOf, run.today()));
    }

    /** The planner's words on orders of earlier reports. */
    static Approvals approvals(io.zapas.shop.ShopFacts known) {
        return new Approvals(
                known.decisions(),
                known.asOf(),
                action ->
                        ReportWords.action(action).filter(Action.ORDER::equals).isPresent(),
                ReportWords::location);
    }

    /** In which the files count most units. */
    private static String currency(List<FileAccount> files) {
        Map<String, Double> sums = new HashMap<>();
        for (FileAccount file : files) {
            for (Money money : file.booked().money()) {
                sums.merge(money.currency(), money.amount().doubleValue(), Double::sum);
            }
        }
        sums.remove("");
        return sums.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private PlannedItem item(Result result) {
        Plan plan = result.restock(Plan.class);
        CatalogueEntry entry = catalogue.of(result.demand().key().sku());
        return new PlannedItem(
                result.demand().key(),
                new Product(
                        entry.sku(),
                        entry.article(),
                        entry.name(),
                        entry.category(),
                        entry.brand(),
                        entry.price(),
                        unitCost(entry, plan)),
                plan.recommendation(),
                result.demand(),
                result.outcome().orElseThrow(),
                String.valueOf(plan.type().abc()),
                String.valueOf(plan.type().xyz()),
                new PlatformView(
                        plan.stock().recommended(),
                        plan.stock().liquidity(),
                        plan.stock().averageSales()));
    }

    /** What the planner says it costs, before what the catalogue says. */
    private static Optional<Money> unitCost(CatalogueEntry entry, Plan plan) {
        var terms = plan.recommendation().terms();
        return terms.unitCost().map(cost -> new Money(cost, terms.currency())).or(entry::unitCost);
    }

    private List<UnusedTerm> badTerms() {
        return Stream.of(stored(PlanRestock.BAD_TERMS, BadTerm[].class).orElse(new BadTerm[0]))
                .map(term -> new UnusedTerm(
                        term.sku(), term.location(), term.field(), term.value(), term.row(), term.expected()))
                .toList();
    }

    private static FileAccount account(ImportedFile file) {
        Tally tally = file.tally();
        List<Money> read = new ArrayList<>();
        List<Money> kept = new ArrayList<>();
        long unitsRead = 0;
        long unitsKept = 0;
        for (Map.Entry<String, Tally.Sum> sum : tally.sums().entrySet()) {
            unitsRead += sum.getValue().unitsRead();
            unitsKept += sum.getValue().unitsKept();
            if (sum.getValue().moneyRead().signum() != 0
                    || sum.getValue().moneyKept().signum() != 0) {
                read.add(new Money(sum.getValue().moneyRead(), sum.getKey()));
                kept.add(new Money(sum.getValue().moneyKept(), sum.getKey()));
            }
        }
        return new FileAccount(
                file.source(),
                file.format(),
                file.kind().name(),
                file.newestIsFromContent() ? Optional.of(file.newest().toLocalDate()) : Optional.empty(),
                file.dataRows(),
                tally.count(RowOutcome.ACCEPTED),
                tally.count(RowOutcome.MERGED),
                tally.count(RowOutcome.IDENTICAL),
                tally.rejectedRows(),
                new FileAccount.Totals(unitsRead, read),
                new FileAccount.Totals(unitsKept, kept));
    }
}
