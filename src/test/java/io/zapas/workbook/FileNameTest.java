package io.zapas.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "ООО «Зооопт», ООО «Зооопт»",
        "../../etc/passwd, __.._etc_passwd",
        "a/b\\c:d, a_b_c_d",
        "CON, _CON",
        "com1.txt, _com1.txt",
        "trailing. . ., trailing",
        "'', _",
        "义乌市宠物用品厂, 义乌市宠物用品厂"
    })
    void everySystemCanStoreIt(String name, String expected) {
        assertThat(FileName.of(name, new HashSet<>(), StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    /** Under cron there is often no locale; the file is written all the same, and two names stay two. */
    @Test
    void aSystemThatKnowsOnlyAsciiGetsNamesThatItCanStore() {
        Set<String> taken = new HashSet<>();
        String moscow = FileName.of("Москва, МО (1)", taken, StandardCharsets.US_ASCII);
        String kazan = FileName.of("Казань", taken, StandardCharsets.US_ASCII);
        assertThat(moscow).matches(", {1,2}\\(1\\) [0-9a-f]+");
        assertThat(kazan).matches("[0-9a-f]+").isNotEqualTo(moscow);
        assertThat(FileName.of("Acme", taken, StandardCharsets.US_ASCII)).isEqualTo("Acme");
    }

    @Test
    void namesThatDifferOnlyInCaseGetNumbers() {
        Set<String> taken = new HashSet<>();
        assertThat(FileName.of("Acme", taken)).isEqualTo("Acme");
        assertThat(FileName.of("ACME", taken)).isEqualTo("ACME (2)");
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        assertThat(FileName.of("😀".repeat(500), new HashSet<>(), StandardCharsets.UTF_8))
                .hasSize(160);
    }
}
