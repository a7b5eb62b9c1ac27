package io.zapas.run;

/** No shop was left; the log has told already what went wrong with each. */
final class ShopFailed extends RuntimeException {
    ShopFailed(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
