package io.zapas.workbook;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A streamed workbook whose ZIP entries carry no wall-clock time: the same cells give the same bytes. */
final class FixedTimeWorkbook extends SXSSFWorkbook {
    /** 1 January 2000, noon UTC: on every clock of the world a date that a ZIP can hold. */
    private static final long TIME = 946_728_000_000L;

    private static final int ROWS_HELD = 500;

    FixedTimeWorkbook() {
        // inline strings: twice as fast as shared ones, and no table of them in memory
        super(null, ROWS_HELD, false, false);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
                entry.setTime(TIME);
                super.putArchiveEntry(entry);
            }
        };
    }
}
