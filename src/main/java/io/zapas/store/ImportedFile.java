package io.zapas.store;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.schema.Kind;
import java.time.LocalDateTime;

/**
 * The account of one imported table.
 *
 * @param present whether it still lay in the input at the last run
 */
public record ImportedFile(int id, ExportTable table, boolean present, Tally tally) {
    public String source() {
        return table.source();
    }

    public String format() {
        return table.format();
    }

    public Kind kind() {
        return table.kind();
    }

    public LocalDateTime newest() {
        return table.newest();
    }

    public boolean newestIsFromContent() {
        return table.newestIsFromContent();
    }

    public long dataRows() {
        return table.dataRows();
    }

    public boolean isDone() {
        return tally.rowsDone() == dataRows();
    }

    /** The four counts add up to the file's rows, and what was read was kept to the unit and the cent. */
    public boolean tiesOut() {
        long counted = tally.count(RowOutcome.ACCEPTED)
                + tally.count(RowOutcome.MERGED)
                + tally.count(RowOutcome.IDENTICAL)
                + tally.rejectedRows();
        return counted == dataRows()
                && tally.sums().values().stream()
                        .allMatch(sum -> sum.unitsRead() == sum.unitsKept()
                                && sum.moneyRead().compareTo(sum.moneyKept()) == 0);
    }
}
