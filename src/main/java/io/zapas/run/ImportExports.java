package io.zapas.run;

import io.zapas.intake.Exports;
import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.schema.Parsed;
import io.zapas.store.DayTable;
import io.zapas.store.ImportedFile;
import io.zapas.store.Intake;
import io.zapas.store.RowOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Every row of every export goes into the ledger, or among the rejected rows. How far a file is read stands in the ledger,
 * in the transaction of the rows themselves; an import that was stopped goes on there, in the middle of a file.
 */
final class ImportExports implements ItemStreamReader<ImportExports.Line>, ItemWriter<ImportExports.Line> {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");
    private static final String BEGUN = "import.begun";
    private static final int SKIPPED_AT_ONCE = 20_000;

    /** A row with the file it is of. */
    record Line(Reading of, Parsed parsed) {}

    /** A file that is being read. */
    private record Reading(ExportTable table, ImportedFile file, Intake.Reading intake) {}

    private final ShopWork work;
    private final List<Integer> present = new ArrayList<>();
    private Iterator<ExportTable> tables = List.<ExportTable>of().iterator();
    private @Nullable Reading reading;
    private Exports.@Nullable Rows rows;
    private boolean ended;

    ImportExports(ShopWork work) {
        this.work = work;
    }

    @Override
    public void open(ExecutionContext context) {
        if (!context.containsKey(BEGUN)) {
            ledger().inTransaction(() -> ledger().intake().forgetBooks(work.shopId()));
            context.putString(BEGUN, "");
        }
        work.shop()
                .inspection()
                .unreadable()
                .forEach(file -> LOG.warn("{}: not used: {}", file.source(), file.detail()));
        tables = work.shop().inspection().tables().iterator();
    }

    @Override
    public @Nullable Line read() {
        while (true) {
            Parsed next = rows == null ? null : rows.read();
            if (next != null) {
                return new Line(Objects.requireNonNull(reading), next);
            }
            if (!tables.hasNext()) {
                ended = true;
                return null;
            }
            open(tables.next());
        }
    }

    /** Rows that are in the ledger already are passed by; only the names they tell are taken from them. */
    private void open(ExportTable table) {
        close();
        ImportedFile file = ledger().files().open(work.shopId(), table);
        present.add(file.id());
        if (file.isDone()) {
            return;
        }
        Reading opened = new Reading(table, file, ledger().intake().begin(work.shopId(), file));
        rows = work.shop().exports().open(table);
        reading = opened;
        long done = file.tally().rowsDone();
        List<Parsed> known = new ArrayList<>();
        for (long row = 1; row <= done; row++) {
            known.add(Objects.requireNonNull(rows.read()));
            if (known.size() == SKIPPED_AT_ONCE || row == done) {
                opened.intake().write(List.copyOf(known));
                known.clear();
            }
        }
    }

    @Override
    public void write(Chunk<? extends Line> chunk) {
        List<? extends Line> lines = chunk.getItems();
        int from = 0;
        while (from < lines.size()) {
            Reading file = lines.get(from).of();
            List<Parsed> batch = new ArrayList<>();
            while (from < lines.size() && lines.get(from).of() == file) {
                batch.add(lines.get(from++).parsed());
            }
            file.intake().write(batch);
            if (file.file().isDone()) {
                tell(file);
            }
        }
    }

    private static void tell(Reading done) {
        LOG.info(
                "{}: {} rows = {} accepted + {} merged + {} identical + {} rejected",
                done.table().source(),
                done.table().dataRows(),
                done.file().tally().count(RowOutcome.ACCEPTED),
                done.file().tally().count(RowOutcome.MERGED),
                done.file().tally().count(RowOutcome.IDENTICAL),
                done.file().tally().rejectedRows());
    }

    /** In the transaction of the last rows: what lies in the input now, and the day of which the shop's report speaks. */
    @Override
    public void update(ExecutionContext context) {
        if (ended) {
            ended = false;
            ledger().forget(work.shopId());
            ledger().files().markPresent(work.shopId(), present);
            ledger().files().unreadable(work.shopId(), work.shop().inspection().unreadable());
            work.state().asOf(work.run().askedAsOf().orElseGet(this::dayAfterTheNewest));
        }
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    private LocalDate dayAfterTheNewest() {
        // a date after tomorrow is a slip of the pen, not the newest day of the shop
        LocalDate latest = work.run().today().plusDays(1);
        DayTable days = ledger().days();
        Optional<LocalDate> newest = Stream.of(
                        days.ofOrders(work.shopId(), work.run().settings().zoneId(), latest),
                        days.ofSales(work.shopId(), latest),
                        days.ofStock(work.shopId(), latest))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
        if (newest.isEmpty()) {
            LOG.warn(
                    "{}: no order, sale or dated stock before {}: the report speaks about today",
                    work.shop().name(),
                    latest);
        }
        return newest.map(day -> day.plusDays(1)).orElseGet(work.run()::today);
    }

    private Ledger ledger() {
        return work.ledger();
    }
}
