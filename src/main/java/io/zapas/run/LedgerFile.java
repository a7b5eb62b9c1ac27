package io.zapas.run;

import java.nio.file.Path;

/** Where the ledger lies. One process at a time: the file's lock is the proof that a run that looks alive is dead. */
final class LedgerFile {
    private LedgerFile() {}

    static Path folder(Path output) {
        return output.toAbsolutePath().normalize().resolve(".state");
    }

    /** Without AUTO_SERVER, on purpose; the cache is in KiB. */
    static String url(Path state) {
        return "jdbc:h2:file:" + state.resolve("zapas") + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=131072";
    }
}
