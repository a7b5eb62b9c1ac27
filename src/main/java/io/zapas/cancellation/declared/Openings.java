package io.zapas.cancellation.declared;

import io.zapas.cancellation.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes from a wording what stands around its reason: "Dibatalkan oleh Pembeli. Alasan: …", "因…而取消". */
final class Openings {
    /** @param rest the reason itself; {@code initiator} who cancelled, where the opening names it */
    record Reason(List<String> rest, Optional<Fault> initiator) {}

    private final Map<List<String>, Optional<Fault>> openings = new HashMap<>();
    private final Set<List<String>> reasonWords = new HashSet<>();
    private final Set<List<String>> endings = new HashSet<>();

    Openings(
            List<String> templates,
            Map<Fault, List<String>> initiators,
            List<String> reasonWords,
            List<String> endings) {
        for (String template : templates) {
            if (template.contains("{who}")) {
                initiators.forEach((fault, names) -> names.forEach(name ->
                        openings.put(Words.of(template.replace("{who}", " " + name + " ")), Optional.of(fault))));
            } else {
                openings.put(Words.of(template), Optional.empty());
            }
        }
        reasonWords.forEach(word -> this.reasonWords.add(Words.of(word)));
        endings.forEach(ending -> this.endings.add(Words.of(ending)));
    }

    Reason strip(List<String> words) {
        int opening = longestHead(words, openings.keySet());
        var initiator = opening == 0 ? Optional.<Fault>empty() : openings.get(words.subList(0, opening));
        var rest = words.subList(opening, words.size());
        rest = rest.subList(longestHead(rest, reasonWords), rest.size());
        rest = rest.subList(0, rest.size() - longestTail(rest));
        return new Reason(rest, initiator);
    }

    private static int longestHead(List<String> words, Set<List<String>> heads) {
        for (int length = Math.min(words.size(), 12); length > 0; length--) {
            if (heads.contains(words.subList(0, length))) {
                return length;
            }
        }
        return 0;
    }

    private int longestTail(List<String> words) {
        for (int length = Math.min(words.size() - 1, 6); length > 0; length--) {
            if (endings.contains(words.subList(words.size() - length, words.size()))) {
                return length;
            }
        }
        return 0;
    }
}
