package io.zapas.intake.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import io.zapas.intake.source.Cells;
import io.zapas.intake.source.Content;
import io.zapas.intake.source.RawTable;
import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A delimited text file. */
public record CsvTable(Content content, Charset charset, char delimiter) implements RawTable {
    @Override
    public boolean strictWidth() {
        return true;
    }

    @Override
    @SuppressWarnings("removal") // FastCSV means to make leniency after a closing quote the only way
    public Rows open(boolean @Nullable [] wanted) throws IOException {
        CsvReader.CsvReaderBuilder csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Cells.LONGEST_RECORD);
        CloseableIterator<Cells> rows = csv.build(new Handler(wanted), Encoding.reader(content.open(), charset))
                .iterator();
        return new Rows() {
            @Override
            public @Nullable Cells next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    /** Fills one reused row and leaves unwanted fields unread, which is what keeps a wide file fast. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Cells> {
        private final Cells cells = new Cells();
        private final boolean @Nullable [] wanted;

        Handler(boolean @Nullable [] wanted) {
            this.wanted = wanted;
        }

        @Override
        protected void handleBegin(long line) {
            cells.begin(line);
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            if (length > Cells.LONGEST_VALUE) {
                cells.putTooLong(column);
            } else if (wanted == null || column < wanted.length && wanted[column]) {
                cells.put(column, length == 0 ? "" : new String(buffer, offset, length), false);
            } else {
                cells.passOver(column, buffer, offset, length);
            }
        }

        @Override
        protected Cells buildRecord() {
            return cells;
        }

        @Override
        protected RecordType getRecordType() {
            return super.getRecordType();
        }
    }
}
