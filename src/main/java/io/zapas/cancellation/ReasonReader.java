package io.zapas.cancellation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Understands reason texts: by whole wordings, then by whole wordings a few letters off, then by phrases. */
final class ReasonReader {
    private final Map<List<String>, Cause> wordings = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<List<String>> empty = new HashSet<>();
    private final Openings openings;
    private final Lexicon lexicon;

    ReasonReader(TaxonomyEntries entries, Map<String, Cause> causes) {
        openings = new Openings(entries.openings(), entries.initiators(), entries.reasonWords(), entries.endings());
        for (var entry : entries.causes()) {
            var cause = causes.get(entry.id());
            entry.texts().forEach(text -> addWording(text, cause));
            entry.phrases().forEach(phrase -> phrases.add(Phrase.of(phrase, cause)));
        }
        entries.empty().forEach(text -> empty.add(Words.of(text)));
        lexicon = new Lexicon(knownWords(entries), Set.copyOf(entries.negations()));
    }

    private void addWording(String text, Cause cause) {
        var words = Words.of(text);
        wordings.put(words, cause);
        var rest = openings.strip(words).rest();
        if (!rest.isEmpty()) {
            wordings.put(rest, cause);
        }
    }

    private Set<String> knownWords(TaxonomyEntries entries) {
        var known = new HashSet<String>();
        wordings.keySet().forEach(known::addAll);
        phrases.forEach(phrase -> known.addAll(phrase.words()));
        entries.initiators().values().forEach(names -> names.forEach(name -> known.addAll(Words.of(name))));
        known.addAll(entries.negations());
        return known;
    }

    Reading read(String text) {
        var whole = Words.of(text);
        if (whole.isEmpty()) {
            return Reading.NOTHING;
        }
        var reason = openings.strip(whole);
        return wording(whole)
                .or(() -> wording(reason.rest()))
                .map(cause -> reading(cause, Reading.Match.WORDING, reason))
                .orElseGet(() -> readReason(whole, reason));
    }

    private Reading readReason(List<String> whole, Openings.Reason reason) {
        if (reason.rest().isEmpty() || empty.contains(reason.rest())) {
            return new Reading(Optional.empty(), Reading.Match.EMPTY, reason.initiator());
        }
        return misspelt(reason.rest())
                .map(cause -> reading(cause, Reading.Match.MISSPELT, reason))
                .or(() -> phrase(reason.rest())
                        .or(() -> phrase(whole))
                        .map(cause -> reading(cause, Reading.Match.PHRASE, reason)))
                .orElseGet(() -> new Reading(Optional.empty(), Reading.Match.UNKNOWN, reason.initiator()));
    }

    private static Reading reading(Cause cause, Reading.Match match, Openings.Reason reason) {
        return new Reading(Optional.of(cause), match, reason.initiator());
    }

    private Optional<Cause> wording(List<String> words) {
        return Optional.ofNullable(wordings.get(words));
    }

    /** The heaviest phrase; two causes of the same weight decide nothing. */
    private Optional<Cause> phrase(List<String> words) {
        int best = 0;
        Optional<Cause> cause = Optional.empty();
        for (Phrase phrase : phrases) {
            int weight = phrase.weight(words, lexicon);
            if (weight > best) {
                best = weight;
                cause = Optional.of(phrase.cause());
            } else if (weight == best && weight > 0 && !cause.equals(Optional.of(phrase.cause()))) {
                cause = Optional.empty();
            }
        }
        return cause;
    }

    private Optional<Cause> misspelt(List<String> words) {
        String text = String.join(" ", words);
        int nearest = Integer.MAX_VALUE;
        Optional<Cause> cause = Optional.empty();
        for (var wording : wordings.entrySet()) {
            int edits = edits(words, text, wording.getKey());
            if (edits < nearest) {
                nearest = edits;
                cause = Optional.of(wording.getValue());
            } else if (edits == nearest
                    && edits < Integer.MAX_VALUE
                    && !cause.equals(Optional.of(wording.getValue()))) {
                cause = Optional.empty();
            }
        }
        return cause;
    }

    private int edits(List<String> words, String text, List<String> wording) {
        String target = String.join(" ", wording);
        int bound = allowedEdits(wording, target.length());
        if (bound == 0
                || Math.abs(target.length() - text.length()) > bound
                || sense(words, wording)
                || !Misspelling.within(text, target, bound)) {
            return Integer.MAX_VALUE;
        }
        return Misspelling.distance(text, target, bound);
    }

    /** The difference carries sense: a known word in place of another (卖家 / 买家), or a negation left out. */
    private boolean sense(List<String> words, List<String> wording) {
        return words.stream()
                        .anyMatch(word ->
                                !wording.contains(word) && lexicon.known().contains(word))
                || wording.stream().anyMatch(word -> !words.contains(word) && lexicon.negates(word));
    }

    /** Joined Han characters count twice, with the blank between them. */
    private static int allowedEdits(List<String> wording, int length) {
        if (Words.isHan(wording.get(0))) {
            return wording.size() < 6 ? 0 : 2;
        }
        return length < 6 ? 0 : length < 12 ? 1 : length < 24 ? 2 : 3;
    }
}
