package io.zapas.cancellation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The taxonomy as it stands in YAML, checked. */
record TaxonomyEntries(
        List<Entry> causes,
        Map<Fault, List<String>> initiators,
        List<String> openings,
        List<String> reasonWords,
        List<String> endings,
        List<String> empty,
        List<String> negations) {

    record Entry(
            String id,
            Fault fault,
            boolean real,
            Map<String, String> names,
            List<String> ids,
            List<String> texts,
            List<String> phrases) {
        Entry with(Entry more) {
            var allNames = new LinkedHashMap<>(names);
            allNames.putAll(more.names);
            return new Entry(
                    id,
                    fault,
                    real,
                    allNames,
                    joined(ids, more.ids),
                    joined(texts, more.texts),
                    joined(phrases, more.phrases));
        }
    }

    /** Causes of the same id grow together; the later file's words come last and win. */
    TaxonomyEntries with(TaxonomyEntries more) {
        var byId = new LinkedHashMap<String, Entry>();
        causes.forEach(entry -> byId.put(entry.id(), entry));
        more.causes.forEach(entry -> byId.merge(entry.id(), entry, Entry::with));
        var names = new LinkedHashMap<>(initiators);
        more.initiators.forEach((fault, words) -> names.merge(fault, words, TaxonomyEntries::joined));
        return new TaxonomyEntries(
                List.copyOf(byId.values()),
                names,
                joined(openings, more.openings),
                joined(reasonWords, more.reasonWords),
                joined(endings, more.endings),
                joined(empty, more.empty),
                joined(negations, more.negations));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
