package io.zapas.run;

import io.zapas.advice.Freshness;
import io.zapas.advice.Overview;
import io.zapas.intake.OwnWarehouses;
import io.zapas.report.ReportWorkbook;
import io.zapas.report.ShopReport;
import io.zapas.report.files.DataFiles;
import io.zapas.report.files.PurchaseOrders;
import io.zapas.report.files.RunFacts;
import io.zapas.report.files.SupplyFiles;
import io.zapas.report.summary.ClosingLine;
import io.zapas.report.text.Language;
import io.zapas.store.ImportedFile;
import io.zapas.workbook.TempFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step 6: the workbooks, and the files for machines beside them. */
final class WriteWorkbooks extends ShopStep {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private final List<Path> written = new ArrayList<>();
    private final List<String> closings = new ArrayList<>();
    private long rows;
    private long rejected;

    WriteWorkbooks(Run run, Ledger ledger) {
        super(run, ledger);
    }

    @Override
    void work(Shop shop, int shopId, RunState memory) {
        OwnWarehouses warehouses = shop.exports().ownWarehouses();
        ShopReport report = new ReportSource(ShopFacts.of(ledger(), run(), shopId, memory.asOf()))
                .report(shop.name(), warehouses.identifiers());
        Freshness freshness = report.situation().freshness();
        if (freshness.stale()) {
            LOG.warn(
                    "the data of {} are {} days behind: the newest exports are missing",
                    shop.name(),
                    freshness.daysBehindClock());
        }
        Path folder = run().output()
                .toAbsolutePath()
                .normalize()
                .resolve(memory.asOf().toString());
        Path data = folder.resolve(run().dataFolder(shop.name()));
        Language first = run().languages().get(0);
        try {
            Files.createDirectories(data);
            TempFolder.use(LedgerFile.folder(run().output()).resolve("tmp"));
            double[] levels = run().settings().forecast().quantiles().stream()
                    .mapToDouble(level -> level)
                    .toArray();
            Overview overview = DataFiles.write(report, levels, data).overview();
            List<Callable<Path>> work = new ArrayList<>();
            for (Language language : run().languages()) {
                work.add(() -> workbook(report, overview, language, folder.resolve(fileName(shop, memory, language))));
            }
            work.add(() -> {
                Path beside = beside(folder, shop);
                PurchaseOrders.write(report, overview, first, beside.resolve("purchase-orders"));
                SupplyFiles.write(report, overview, warehouses.template(), beside);
                return runFacts(report, overview, memory)
                        .write((run().shops().size() == 1 ? folder : data).resolve("run.json"));
            });
            List<Path> files = sideBySide(work);
            List<Path> workbooks = files.subList(0, files.size() - 1);
            written.addAll(workbooks);
            closings.add(ClosingLine.of(report, overview, workbooks.get(0), first));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder + "] cannot write the report: " + e.getMessage(), e);
        }
        count(ledger().files().present(shopId));
    }

    /** At most as many at once as there are cores: each holds a workbook. */
    private static List<Path> sideBySide(List<Callable<Path>> work) throws IOException {
        int threads = Math.min(work.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService desks = Executors.newFixedThreadPool(threads);
        try {
            List<Path> done = new ArrayList<>();
            for (Future<Path> each : desks.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(
                    "cannot draw the report: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the report was drawn", e);
        } finally {
            desks.shutdownNow();
        }
    }

    /** With several shops each has a folder of its own for what stands beside its workbook. */
    private Path beside(Path folder, Shop shop) {
        return run().shops().size() == 1 ? folder : folder.resolve(shop.name());
    }

    private Path workbook(ShopReport report, Overview overview, Language language, Path target) throws IOException {
        Path path = ReportWorkbook.write(
                report, overview, (cause, tongue) -> run().taxonomy().name(cause, tongue.code()), language, target);
        if (!path.equals(target)) {
            LOG.warn("{} is held open by another program; the new report is {}", target, path.getFileName());
        }
        return path;
    }

    /** The first language gets the plain name, so that a link to the report does not depend on the others. */
    private String fileName(Shop shop, RunState memory, Language language) {
        String suffix = language == run().languages().get(0) ? "" : "-" + language.code();
        return shop.name() + "-restock-" + memory.asOf() + suffix + ".xlsx";
    }

    private void count(List<ImportedFile> files) {
        for (ImportedFile file : files) {
            rows += file.dataRows();
            rejected += file.tally().rejectedRows();
        }
    }

    private RunFacts runFacts(ShopReport report, Overview overview, RunState memory) {
        return RunJournal.facts(run(), report, overview, memory);
    }

    @Override
    void after(RunState memory) {
        memory.workbooks(String.join("\n", written.stream().map(Path::toString).toList()));
        double share = rows == 0 ? 0 : (double) rejected / rows;
        boolean losses = share > run().settings().rejectedShareLimit();
        if (losses) {
            LOG.warn(
                    "{} of {} rows were rejected, more than the set share of {}: see the Data quality sheet",
                    rejected,
                    rows,
                    run().settings().rejectedShareLimit());
        }
        boolean failed = !memory.failedShops().isEmpty();
        if (failed) {
            LOG.warn("shops without a report: {}", memory.failedShops());
        }
        List<String> empty = run().shops().stream()
                .filter(shop -> shop.inspection().tables().isEmpty())
                .map(Shop::name)
                .toList();
        if (!empty.isEmpty()) {
            LOG.warn("shops of which no file could be used: {}; see the Data quality sheet", empty);
        }
        boolean allWell = !losses && !failed && empty.isEmpty();
        memory.closing(String.join("\n", closings), allWell ? ExitCode.DONE : ExitCode.DONE_WITH_LOSSES);
    }
}
