package io.zapas.demo;

import java.util.Optional;

/** A product line that found its stock. */
record Sale(
        Posting.Line line,
        Stock stock,
        Cluster from,
        String warehouse,
        Optional<OwnWarehouse> own,
        FbsShelf.Promise promise) {
    Scheme scheme() {
        return own.isPresent() ? Scheme.FBS : Scheme.FBO;
    }
}
