package io.zapas.run;

import io.zapas.advice.Freshness;
import io.zapas.advice.Overview;
import io.zapas.intake.OwnWarehouses;
import io.zapas.report.ReportWorkbook;
import io.zapas.report.ShopReport;
import io.zapas.report.files.DataFiles;
import io.zapas.report.files.PurchaseOrders;
import io.zapas.report.files.SupplyFiles;
import io.zapas.report.summary.ClosingLine;
import io.zapas.report.text.Language;
import io.zapas.store.ImportedFile;
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

/** The workbooks, and the files for machines beside them. */
final class WriteWorkbooks {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private final ShopWork work;

    WriteWorkbooks(ShopWork work) {
        this.work = work;
    }

    void write() {
        Shop shop = work.shop();
        OwnWarehouses warehouses = shop.exports().ownWarehouses();
        ShopReport report = new ReportSource(StepFacts.of(work.ledger(), run(), work.shopId(), work.asOf()))
                .report(shop.name(), warehouses.identifiers());
        Freshness freshness = report.situation().freshness();
        if (freshness.stale()) {
            LOG.warn(
                    "the data of {} are {} days behind: the newest exports are missing",
                    shop.name(),
                    freshness.daysBehindClock());
        }
        Path folder =
                run().output().toAbsolutePath().normalize().resolve(work.asOf().toString());
        Path data = folder.resolve(run().dataFolder(shop.name()));
        Language first = run().languages().get(0);
        try {
            Files.createDirectories(data);
            double[] levels = run().settings().forecast().quantiles().stream()
                    .mapToDouble(level -> level)
                    .toArray();
            DataFiles.Written files = DataFiles.write(report, levels, data);
            Overview overview = files.overview();
            List<Callable<Path>> drawn = new ArrayList<>();
            for (Language language : run().languages()) {
                drawn.add(() -> workbook(report, overview, language, folder.resolve(fileName(shop, language))));
            }
            List<Path> written = new ArrayList<>(sideBySide(drawn));
            Path workbook = written.get(0);
            Path beside = run().isOnlyShop() ? folder : folder.resolve(shop.name());
            written.addAll(PurchaseOrders.write(report, overview, first, beside.resolve("purchase-orders")));
            written.addAll(SupplyFiles.write(report, overview, warehouses.template(), beside));
            written.addAll(files.paths());
            written.add(RunJournal.facts(run(), report, overview, work.state())
                    .write((run().isOnlyShop() ? folder : data).resolve("run.json")));
            work.state()
                    .report(
                            written.stream().map(Path::toString).toList(),
                            ClosingLine.of(report, overview, workbook, first),
                            exitCode());
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder + "] cannot write the report: " + e.getMessage(), e);
        }
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
            throw new IllegalStateException("cannot draw the report: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the report was drawn", e);
        } finally {
            desks.shutdownNow();
        }
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
    private String fileName(Shop shop, Language language) {
        String suffix = language == run().languages().get(0) ? "" : "-" + language.code();
        return shop.name() + "-restock-" + work.asOf() + suffix + ".xlsx";
    }

    /** Told with the shop's name: the shops beside it have their own. */
    private int exitCode() {
        String shop = work.shop().name();
        long rows = 0;
        long rejected = 0;
        for (ImportedFile file : work.ledger().files().present(work.shopId())) {
            rows += file.dataRows();
            rejected += file.tally().rejectedRows();
        }
        double limit = run().settings().rejectedShareLimit();
        boolean losses = rejected > limit * rows;
        if (losses) {
            LOG.warn(
                    "{}: {} of {} rows were rejected, more than the set share of {}: see the Data quality sheet",
                    shop,
                    rejected,
                    rows,
                    limit);
        }
        boolean empty = work.shop().inspection().tables().isEmpty();
        if (empty) {
            LOG.warn("{}: no file could be used; see the Data quality sheet", shop);
        }
        return losses || empty ? ExitCode.DONE_WITH_LOSSES : ExitCode.DONE;
    }

    private Run run() {
        return work.run();
    }
}
