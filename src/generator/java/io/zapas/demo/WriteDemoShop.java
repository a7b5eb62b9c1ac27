package io.zapas.demo;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a demo shop's files and prints its truths: {@code WriteDemoShop [folder] [seed]}. Without arguments it writes the
 * committed {@code input/} again:
 *
 * <pre>{@code
 * mvn -q test-compile
 * java -cp target/test-classes:target/classes:$(...) io.zapas.demo.WriteDemoShop
 * }</pre>
 */
public final class WriteDemoShop {
    private WriteDemoShop() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "input");
        Settings.Builder settings = Settings.builder();
        if (arguments.length > 1) {
            settings.seed(Long.parseLong(arguments[1]));
        }
        DemoShop shop = DemoShop.of(settings.build());
        shop.writeTo(folder);
        Truths truths = shop.truths();
        System.out.print(TruthsTable.of(truths));
        System.out.println(truths.totals());
    }
}
