package io.zapas.run;

import io.zapas.advice.Overview;
import io.zapas.report.ShopReport;
import io.zapas.report.files.RunFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code run.json} is filled with. */
final class RunJournal {
    private RunJournal() {}

    static RunFacts facts(Run run, ShopReport report, Overview overview, RunState memory) {
        Map<String, String> versions = Map.of(
                "zapas",
                Version.number(),
                "java",
                Runtime.version().toString(),
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("inputs", memory.fingerprint());
        parameters.put("languages", run.languages().stream().map(l -> l.code()).collect(Collectors.joining(",")));
        report.settings().forEach(setting -> parameters.put(setting.name(), setting.value()));
        return RunFacts.of(report, overview, versions, parameters, memory.steps());
    }
}
