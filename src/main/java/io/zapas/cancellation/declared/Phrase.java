package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words to be found in this order within a wording. One foreign word may stand between two of them, none between Han
 * characters, up to six where the phrase says {@code ..}.
 *
 * @param decisive counts twice against other phrases: its words leave little doubt
 */
record Phrase(List<Part> parts, boolean decisive, Cause cause) {
    /**
     * @param prefix any ending may follow ({@code word*})
     * @param gap foreign words that may stand before it
     */
    record Part(String word, boolean prefix, int gap) {}

    private static final int OPEN_GAP = 6;
    private static final String DECISIVE = "!";

    /** What a line of the taxonomy stands for: every choice of alternatives, parts of an "&" in either order. */
    static List<Phrase> all(String text, Cause cause) {
        return Wordings.of(text).stream().map(one -> of(one, cause)).toList();
    }

    static Phrase of(String text, Cause cause) {
        var parts = new ArrayList<Part>();
        boolean open = false;
        boolean decisive = text.startsWith(DECISIVE);
        String body = decisive ? text.substring(DECISIVE.length()) : text;
        for (String chunk : body.strip().split("\\s+")) {
            if (chunk.equals("..")) {
                open = true;
                continue;
            }
            var words = Words.of(chunk);
            for (int i = 0; i < words.size(); i++) {
                boolean last = i == words.size() - 1;
                int gap = open && i == 0 ? OPEN_GAP : Words.isHan(words.get(i)) ? 0 : 1;
                parts.add(new Part(words.get(i), last && chunk.endsWith("*"), gap));
            }
            open = false;
        }
        return new Phrase(List.copyOf(parts), decisive, cause);
    }

    /**
     * How much of the wording the phrase explains if it begins at word {@code at}: letters compared, 0 = it does not. "не
     * бракованный" is not "бракованный", unless the phrase itself begins with the negation.
     */
    int weightAt(int at, List<String> words, Lexicon lexicon) {
        if (at > 0 && lexicon.negates(words.get(at - 1))) {
            return 0;
        }
        int weight = weightFrom(0, at, words, lexicon);
        return decisive ? 2 * weight : weight;
    }

    private int weightFrom(int part, int at, List<String> words, Lexicon lexicon) {
        int own = lexicon.letters(parts.get(part), words.get(at));
        if (own == 0 || part == parts.size() - 1) {
            return own;
        }
        int best = 0;
        int reach = Math.min(words.size() - 1, at + 1 + parts.get(part + 1).gap());
        for (int next = at + 1; next <= reach; next++) {
            int rest = weightFrom(part + 1, next, words, lexicon);
            best = Math.max(best, rest == 0 ? 0 : own + rest);
            if (lexicon.negates(words.get(next))) {
                break;
            }
        }
        return best;
    }

    /** What the phrase compares, for the set of words that are no misspellings. */
    Set<String> words() {
        return Set.copyOf(parts.stream().map(Part::word).toList());
    }
}
