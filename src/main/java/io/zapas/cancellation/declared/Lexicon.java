package io.zapas.cancellation.declared;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words count as the same.
 *
 * @param known words that stand in the taxonomy: a known word is never another one misspelt
 * @param negations words that turn round what follows them
 * @param usual by a word's other spelling or its slang: the usual one
 */
record Lexicon(Set<String> known, Set<String> negations, Map<String, String> usual) {
    private static final int HAN_LETTERS = 3;
    /** Indonesian: "stoknya" is "stok". */
    private static final List<String> CLITICS = List.of("nya", "lah");

    /** The words as the taxonomy would write them. */
    List<String> usual(List<String> words) {
        return words.stream().map(this::usual).toList();
    }

    private String usual(String word) {
        if (known.contains(word)) {
            return word;
        }
        return CLITICS.stream()
                .filter(word::endsWith)
                .map(clitic -> word.substring(0, word.length() - clitic.length()))
                .filter(stem -> known.contains(stem) || usual.containsKey(stem))
                .findFirst()
                .map(stem -> usual.getOrDefault(stem, stem))
                .orElseGet(() -> usual.getOrDefault(word, word));
    }

    boolean negates(String word) {
        return negations.contains(word);
    }

    /** Letters of the part that the word confirms; 0 = another word. A misspelt word confirms one letter less. */
    int letters(Phrase.Part part, String word) {
        String expected = part.word();
        if (Words.isHan(expected)) {
            return expected.equals(word) ? HAN_LETTERS : 0;
        }
        if (part.prefix() ? word.startsWith(expected) : word.equals(expected)) {
            return expected.length();
        }
        return misspelt(part, word) ? expected.length() - 1 : 0;
    }

    /**
     * One edit from six letters, two from twelve, never in the first two letters (отказался / оказался), never where the
     * word itself is known (покупатель / получатель).
     */
    private boolean misspelt(Phrase.Part part, String word) {
        String expected = part.word();
        if (expected.length() < 6
                || word.length() < 5
                || !word.regionMatches(0, expected, 0, 2)
                || known.contains(word)) {
            return false;
        }
        int edits = expected.length() < 12 ? 1 : 2;
        if (!part.prefix()) {
            return Misspelling.within(word, expected, edits);
        }
        for (int length = expected.length() - edits; length <= expected.length() + edits; length++) {
            if (length <= word.length() && Misspelling.within(word.substring(0, length), expected, edits)) {
                return true;
            }
        }
        return false;
    }
}
