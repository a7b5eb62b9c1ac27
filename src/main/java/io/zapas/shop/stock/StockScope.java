package io.zapas.shop.stock;

/**
 * What a kind of stock export covers.
 *
 * @param channel stock of one channel is told by one export at a time, never added over two
 * @param complete the export lists everything there is: an SKU that is missing has none
 * @param rank of two exports of a channel and date the higher one tells more
 */
public record StockScope(Channel channel, boolean complete, int rank) {
    /** The template for uploading stock: only what is filled in is told. */
    private static final String UPLOAD = "fbs-template";

    public enum Channel {
        FBO,
        FBS,
        OWN
    }

    static StockScope of(String scope) {
        return switch (scope) {
            case "fbo" -> new StockScope(Channel.FBO, true, 3);
            case "fbo-availability" -> new StockScope(Channel.FBO, false, 2);
            case "catalogue-fbo" -> new StockScope(Channel.FBO, false, 1);
            case "fbs" -> new StockScope(Channel.FBS, true, 3);
            case UPLOAD -> new StockScope(Channel.FBS, false, 2);
            case "catalogue-fbs" -> new StockScope(Channel.FBS, false, 1);
            default -> new StockScope(Channel.OWN, false, 3);
        };
    }

    /** Whether it is a line of the upload template that nobody has filled in. */
    public static boolean leftEmpty(StockRow row) {
        return row.scope().equals(UPLOAD) && row.onHand() == null;
    }

    /** Whether the export tells one figure for all places. */
    static boolean isTotal(String scope) {
        return scope.startsWith("catalogue-");
    }
}
