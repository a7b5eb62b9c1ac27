package io.zapas.run;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.schema.Parsed;
import io.zapas.store.DayTable;
import io.zapas.store.ImportedFile;
import io.zapas.store.Intake;
import io.zapas.store.RowOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step 1: every row of every export goes into the ledger, or among the rejected rows. */
final class ImportExports extends ShopStep {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");
    private static final int BATCH = 20_000;

    private long rowsRead;

    ImportExports(Run run, Ledger ledger) {
        super(run, ledger);
    }

    @Override
    void work(Shop shop, int shopId, RunState memory) {
        ledger().inTransaction(() -> ledger().intake().forgetBooks(shopId));
        long rows = shop.inspection().tables().stream()
                .mapToLong(ExportTable::dataRows)
                .sum();
        shop.inspection().unreadable().forEach(file -> LOG.warn("{}: not used: {}", file.source(), file.detail()));
        List<Integer> present = new ArrayList<>();
        try (Progress progress = Progress.of("importing " + shop.name(), "rows", rows)) {
            for (ExportTable table : shop.inspection().tables()) {
                present.add(importTable(shop, shopId, table, progress));
            }
        }
        ledger().inTransaction(() -> {
            ledger().files().markPresent(shopId, present);
            ledger().files().unreadable(shopId, shop.inspection().unreadable());
        });
    }

    private int importTable(Shop shop, int shopId, ExportTable table, Progress progress) {
        ImportedFile file = ledger().files().open(shopId, table);
        if (file.isDone()) {
            progress.advance(table.dataRows());
            return file.id();
        }
        Intake.Reading reading = ledger().intake().begin(shopId, file);
        List<Parsed> batch = new ArrayList<>(BATCH);
        shop.exports().read(table, parsed -> {
            batch.add(parsed);
            if (batch.size() == BATCH) {
                write(reading, batch, progress);
            }
        });
        write(reading, batch, progress);
        LOG.info(
                "{}: {} rows = {} accepted + {} merged + {} identical + {} rejected",
                table.source(),
                table.dataRows(),
                file.tally().count(RowOutcome.ACCEPTED),
                file.tally().count(RowOutcome.MERGED),
                file.tally().count(RowOutcome.IDENTICAL),
                file.tally().rejectedRows());
        return file.id();
    }

    private void write(Intake.Reading reading, List<Parsed> batch, Progress progress) {
        ledger().inTransaction(() -> reading.write(List.copyOf(batch)));
        progress.advance(batch.size());
        rowsRead += batch.size();
        batch.clear();
    }

    @Override
    void after(RunState memory) {
        memory.imported(rowsRead);
        memory.asOf(run().askedAsOf().orElseGet(this::dayAfterTheNewest));
    }

    private LocalDate dayAfterTheNewest() {
        // a date after tomorrow is a slip of the pen, not the newest day of the shop
        LocalDate latest = run().today().plusDays(1);
        DayTable days = ledger().days();
        Optional<LocalDate> newest = run().shops().stream()
                .map(shop -> ledger().shops().idOf(shop.name()))
                .flatMap(id -> Stream.of(
                        days.ofOrders(id, run().settings().zoneId(), latest),
                        days.ofSales(id, latest),
                        days.ofStock(id, latest)))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
        if (newest.isEmpty()) {
            LOG.warn("no order, sale or dated stock before {}: the report speaks about today", latest);
        }
        return newest.map(day -> day.plusDays(1)).orElseGet(run()::today);
    }
}
