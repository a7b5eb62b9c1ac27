package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The taxonomy as it stands in YAML, checked. */
record TaxonomyEntries(
        List<Entry> causes,
        Map<Fault, List<String>> initiators,
        List<String> openings,
        List<String> reasonWords,
        List<String> endings,
        List<String> empty,
        List<String> negations,
        Map<String, List<String>> same) {

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

        Entry without(Entry taken) {
            return new Entry(
                    id,
                    fault,
                    real,
                    names,
                    remaining(ids, taken.ids, Function.identity()),
                    remaining(texts, taken.texts, Words::of),
                    remaining(phrases, taken.phrases, TaxonomyEntries::parts));
        }

        private static <K> List<String> remaining(List<String> all, List<String> taken, Function<String, K> key) {
            var gone = taken.stream().map(key).collect(Collectors.toSet());
            return all.stream().filter(text -> !gone.contains(key.apply(text))).toList();
        }
    }

    /** KnownCauses of the same id grow together; a word that {@code more} gives to a cause is taken from every other one. */
    TaxonomyEntries with(TaxonomyEntries more) {
        var byId = new LinkedHashMap<String, Entry>();
        causes.forEach(entry -> byId.put(entry.id(), entry));
        for (var entry : more.causes) {
            byId.replaceAll((id, other) -> id.equals(entry.id()) ? other : other.without(entry));
            byId.merge(entry.id(), entry, Entry::with);
        }
        var names = new LinkedHashMap<>(initiators);
        more.initiators.forEach((fault, words) -> names.merge(fault, words, TaxonomyEntries::joined));
        return new TaxonomyEntries(
                List.copyOf(byId.values()),
                names,
                joined(openings, more.openings),
                joined(reasonWords, more.reasonWords),
                joined(endings, more.endings),
                joined(empty, more.empty),
                joined(negations, more.negations),
                same(more));
    }

    /** By another way to write it: the usual word. */
    Map<String, String> usual() {
        var usual = new LinkedHashMap<String, String>();
        same.forEach((word, others) -> others.forEach(other -> usual.put(other, word)));
        return usual;
    }

    private Map<String, List<String>> same(TaxonomyEntries more) {
        var all = new LinkedHashMap<>(same);
        more.same.forEach((word, others) -> all.merge(word, others, TaxonomyEntries::joined));
        return all;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static List<List<Phrase.Part>> parts(String line) {
        return Phrase.all(line, Cause.UNCLEAR).stream().map(Phrase::parts).toList();
    }
}
