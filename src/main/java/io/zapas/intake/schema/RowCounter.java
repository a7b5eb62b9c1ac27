package io.zapas.intake.schema;

import java.util.List;

/** Gives every row its occurrence: which of several lines of one key it is, as its format sees it. */
final class RowCounter {
    private final List<Field> key;
    private final List<Field> tellingApart;
    private final boolean separate;
    private final boolean counting;
    private final Occurrences lines = new Occurrences();
    private final Occurrences distinct = new Occurrences();

    RowCounter(ExportFormat format) {
        Repeats repeats = format.repeats();
        key = List.copyOf(KindFields.of(format.kind()).key());
        tellingApart = repeats.key();
        separate = repeats.separate();
        counting = separate || !tellingApart.isEmpty();
    }

    /**
     * Separate lines: how many of the key came before. Otherwise a row equal in all its key fields to an earlier one is
     * that row and gets its number; one that differs in them is the next line of the key.
     */
    int occurrence(Values row) {
        if (!counting) return 0;
        long base = hash(0, key, row);
        if (separate) return lines.next(base);
        long whole = hash(base, tellingApart, row);
        int known = distinct.known(whole);
        if (known >= 0) return known;
        int number = lines.next(base);
        distinct.remember(whole, number);
        return number;
    }

    private static long hash(long start, List<Field> fields, Values row) {
        long hash = start;
        for (Field field : fields) hash = Occurrences.mix(hash, row.text(field));
        return hash;
    }
}
