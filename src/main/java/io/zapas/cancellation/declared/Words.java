package io.zapas.cancellation.declared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A wording as comparable words: NFKC (full-width forms fold), lower case, ё as е, traditional Chinese as simplified, punctuation as a break, an apostrophe
 * inside a word left out. A Han character is a word by itself, as Chinese leaves no spaces.
 */
final class Words {
    /** A reason is a sentence; what stands behind this many characters decides nothing and would only cost time. */
    static final int LONGEST = 1_000;

    private Words() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        folded(text).codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                end(word, words);
                words.add(Character.toString(c));
            } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.appendCodePoint(c);
            } else if (!joins(c)) {
                end(word, words);
            }
        });
        end(word, words);
        return List.copyOf(words);
    }

    private static String folded(String text) {
        var head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Normalizer.normalize(head, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .codePoints()
                .map(Traditional::simplified)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Apostrophes and invisible format characters (soft hyphen, zero-width space) do not part a word. */
    private static boolean joins(int c) {
        return c == '\'' || c == '’' || c == '`' || Character.getType(c) == Character.FORMAT;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    static boolean isHan(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }
}
