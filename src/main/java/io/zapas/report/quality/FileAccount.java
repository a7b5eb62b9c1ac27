package io.zapas.report.quality;

import io.zapas.shop.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of the rows of one table of a file.
 *
 * @param source path below the shop's folder, with {@code !entry} and {@code #sheet}
 * @param format id of the format that recognised it
 * @param kind name of the kind constant, for example {@code ORDERS}
 * @param newest newest date found in the content
 * @param rows data rows of the table
 * @param accepted new to the ledger; {@code merged} a newer state of a known row; {@code identical} known already
 * @param read totals over the rows as they stand in the file, rejected ones left out
 * @param booked totals over the same rows as the ledger took them
 */
public record FileAccount(
        String source,
        String format,
        String kind,
        Optional<LocalDate> newest,
        long rows,
        long accepted,
        long merged,
        long identical,
        long rejected,
        Totals read,
        Totals booked) {

    /** Units and money of a table; money one entry per currency. */
    public record Totals(long units, List<Money> money) {}

    /** Every row has ended in exactly one of the four counts. */
    public boolean rowsAddUp() {
        return rows == accepted + merged + identical + rejected;
    }

    /** Units and money in the ledger are those of the file. */
    public boolean tiesOut() {
        return rowsAddUp() && read.units() == booked.units() && sameMoney();
    }

    private boolean sameMoney() {
        return read.money().size() == booked.money().size()
                && read.money().stream()
                        .allMatch(told -> booked.money().stream().anyMatch(taken -> same(told, taken)));
    }

    private static boolean same(Money a, Money b) {
        return a.currency().equals(b.currency()) && a.amount().compareTo(b.amount()) == 0;
    }
}
