package io.zapas.ordering.terms;

import io.zapas.shop.supply.Shutdown;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The shutdowns of all suppliers. */
public final class Shutdowns {
    /** None known. */
    public static final Shutdowns NONE = new Shutdowns(List.of(), Set.of());

    private final List<Shutdown> all;
    private final Set<String> suppliers;

    /** @param suppliers names of suppliers that terms or purchase orders tell of */
    public Shutdowns(List<Shutdown> all, Set<String> suppliers) {
        this.all = List.copyOf(all);
        this.suppliers = suppliers.stream().map(Shutdowns::folded).collect(Collectors.toUnmodifiableSet());
    }

    /** When the supplier of a product works. */
    public WorkCalendar of(String supplier, String sku, String category) {
        if (all.isEmpty()) {
            return WorkCalendar.OPEN;
        }
        List<Shutdown> concerned = all.stream()
                .filter(shut -> shut.sku().isEmpty() || shut.sku().equals(sku))
                .filter(shut -> shut.category().isEmpty() || shut.category().equals(category))
                .filter(shut -> whom(shut).isEmpty() || whom(shut).equals(folded(supplier)))
                .toList();
        return concerned.isEmpty() ? WorkCalendar.OPEN : new WorkCalendar(concerned);
    }

    /** The supplier concerned, "" = all. */
    private String whom(Shutdown shut) {
        if (!shut.supplier().isBlank()) {
            return folded(shut.supplier());
        }
        return suppliers.contains(folded(shut.name())) ? folded(shut.name()) : "";
    }

    /** Suppliers whose shutdowns are told and who deliver nothing: misspelled, most likely. In alphabetical order. */
    public List<String> strangers() {
        return all.stream()
                .map(Shutdown::supplier)
                .filter(name -> !name.isBlank() && !suppliers.contains(folded(name)))
                .distinct()
                .sorted()
                .toList();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
