package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Understands reason texts: by whole wordings, then by whole wordings a few letters off, then by phrases. */
final class ReasonReader {
    /** A whole wording that may be a few letters off. */
    private record Wording(List<String> words, String text, Cause cause, int edits) {}

    private final Map<List<String>, Cause> wordings = new HashMap<>();
    private final List<Wording> nearWordings = new ArrayList<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Set<List<String>> empty = new HashSet<>();
    private final Openings openings;
    private final Lexicon lexicon;

    ReasonReader(TaxonomyEntries entries, Map<String, Cause> causes) {
        openings = new Openings(entries.openings(), entries.initiators(), entries.reasonWords(), entries.endings());
        for (var entry : entries.causes()) {
            var cause = causes.get(entry.id());
            entry.texts().forEach(text -> addWording(text, cause));
            entry.phrases().forEach(line -> Phrase.all(line, cause).forEach(this::addPhrase));
        }
        wordings.forEach((words, cause) ->
                nearWordings.add(new Wording(words, String.join(" ", words), cause, allowedEdits(words))));
        nearWordings.removeIf(wording -> wording.edits() == 0);
        entries.empty().forEach(text -> empty.add(Words.of(text)));
        lexicon = new Lexicon(knownWords(entries), Set.copyOf(entries.negations()), entries.usual());
    }

    private void addWording(String text, Cause cause) {
        var words = Words.of(text);
        wordings.put(words, cause);
        var rest = openings.strip(words).rest();
        if (!rest.isEmpty()) {
            wordings.put(rest, cause);
        }
    }

    private void addPhrase(Phrase phrase) {
        var beginning = beginning(phrase.parts().get(0).word());
        phrases.computeIfAbsent(beginning, b -> new ArrayList<>()).add(phrase);
    }

    private Set<String> knownWords(TaxonomyEntries entries) {
        var known = new HashSet<String>();
        wordings.keySet().forEach(known::addAll);
        phrases.values().forEach(all -> all.forEach(phrase -> known.addAll(phrase.words())));
        entries.initiators().values().forEach(names -> names.forEach(name -> known.addAll(Words.of(name))));
        known.addAll(entries.negations());
        return known;
    }

    ReasonReading read(String text) {
        var whole = lexicon.usual(Words.of(text));
        if (whole.isEmpty()) {
            return ReasonReading.NOTHING;
        }
        var reason = openings.strip(whole);
        return wording(whole)
                .or(() -> wording(reason.rest()))
                .map(cause -> reading(cause, ReasonReading.Match.WORDING, reason))
                .orElseGet(() -> readReason(whole, reason));
    }

    private ReasonReading readReason(List<String> whole, Openings.Reason reason) {
        if (reason.rest().isEmpty() || empty.contains(reason.rest())) {
            return new ReasonReading(Optional.empty(), ReasonReading.Match.EMPTY, reason.initiator());
        }
        return misspelt(reason.rest())
                .map(cause -> reading(cause, ReasonReading.Match.MISSPELT, reason))
                .or(() -> phrase(reason.rest())
                        .or(() -> phrase(whole))
                        .map(cause -> reading(cause, ReasonReading.Match.PHRASE, reason)))
                .orElseGet(() -> new ReasonReading(Optional.empty(), ReasonReading.Match.UNKNOWN, reason.initiator()));
    }

    private static ReasonReading reading(Cause cause, ReasonReading.Match match, Openings.Reason reason) {
        return new ReasonReading(Optional.of(cause), match, reason.initiator());
    }

    private Optional<Cause> wording(List<String> words) {
        return Optional.ofNullable(wordings.get(words));
    }

    /** The heaviest phrase; two causes of the same weight decide nothing. */
    private Optional<Cause> phrase(List<String> words) {
        int best = 0;
        Optional<Cause> cause = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : phrases.getOrDefault(beginning(words.get(i)), List.of())) {
                int weight = phrase.weightAt(i, words, lexicon);
                if (weight > best) {
                    best = weight;
                    cause = Optional.of(phrase.cause());
                } else if (weight == best && weight > 0 && !cause.equals(Optional.of(phrase.cause()))) {
                    cause = Optional.empty();
                }
            }
        }
        return cause;
    }

    /** Words that can count as the same share their first two letters, see {@link Lexicon}. */
    private static String beginning(String word) {
        return word.length() <= 2 ? word : word.substring(0, 2);
    }

    private Optional<Cause> misspelt(List<String> words) {
        String text = String.join(" ", words);
        int nearest = Integer.MAX_VALUE;
        Optional<Cause> cause = Optional.empty();
        for (var wording : nearWordings) {
            int edits = edits(words, text, wording);
            if (edits < nearest) {
                nearest = edits;
                cause = Optional.of(wording.cause());
            } else if (edits == nearest && edits < Integer.MAX_VALUE && !cause.equals(Optional.of(wording.cause()))) {
                cause = Optional.empty();
            }
        }
        return cause;
    }

    private int edits(List<String> words, String text, Wording wording) {
        int bound = wording.edits();
        if (Math.abs(wording.text().length() - text.length()) > bound) {
            return Integer.MAX_VALUE;
        }
        int edits = Misspelling.distance(text, wording.text(), bound);
        return edits > bound || sense(words, wording.words()) ? Integer.MAX_VALUE : edits;
    }

    /** The difference carries sense: a known word in place of another (卖家 / 买家), or a negation left out. */
    private boolean sense(List<String> words, List<String> wording) {
        return words.stream()
                        .anyMatch(word ->
                                !wording.contains(word) && lexicon.known().contains(word))
                || wording.stream().anyMatch(word -> !words.contains(word) && lexicon.negates(word));
    }

    /** Joined Han characters count twice, with the blank between them. */
    private static int allowedEdits(List<String> wording) {
        if (Words.isHan(wording.get(0))) {
            return wording.size() < 6 ? 0 : 2;
        }
        int length = String.join(" ", wording).length();
        return length < 6 ? 0 : length < 12 ? 1 : length < 24 ? 2 : 3;
    }
}
