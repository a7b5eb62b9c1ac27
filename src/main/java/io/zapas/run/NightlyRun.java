package io.zapas.run;

import io.zapas.report.text.Language;
import io.zapas.workbook.TempFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One run from arguments to exit code. */
public final class NightlyRun {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private final Clock clock;

    public NightlyRun(Clock clock) {
        this.clock = clock;
    }

    /** @return the exit code, see {@link ExitCode} */
    public int run(String... args) {
        Arguments arguments = new Arguments();
        CommandLine command = new CommandLine(arguments);
        try {
            command.parseArgs(args);
        } catch (ParameterException e) {
            command.getErr().println(e.getMessage());
            command.getErr().println("--help lists the arguments");
            return ExitCode.BAD_USAGE;
        }
        if (CommandLine.printHelpIfRequested(command.getParseResult())) {
            return ExitCode.DONE;
        }
        try {
            return run(arguments);
        } catch (BadUsage e) {
            command.getErr().println(e.getMessage());
            return ExitCode.BAD_USAGE;
        } catch (RuntimeException e) {
            return Failures.explain(e, arguments.output, new PrintWriter(command.getErr(), true));
        }
    }

    private int run(Arguments arguments) {
        Settings settings = SettingsFile.read(arguments.input);
        String causes = OwnCauses.text(arguments.input);
        LOG.info("looking at {}", arguments.input.toAbsolutePath().normalize());
        List<Shop> shops = Shops.in(arguments.input, settings);
        List<Language> languages = arguments.languages.isEmpty()
                ? settings.languages().stream().map(NightlyRun::language).toList()
                : arguments.languages.stream().distinct().toList();
        Fingerprint basis = new Fingerprint()
                .add(Version.number())
                .add(settings.toString())
                .add(causes)
                .add(languages.toString())
                .add(arguments.asOf().toString())
                .addFolder(arguments.input.resolve("formats"));
        Run run = new Run(
                arguments.input,
                arguments.output,
                arguments.asOf(),
                languages,
                settings,
                OwnCauses.taxonomy(causes),
                shops,
                basis.hex(),
                arguments.rerun,
                clock);
        try (ConfigurableApplicationContext context = context(run)) {
            return context.getBean(Night.class).run();
        }
    }

    private static Language language(String code) {
        return new Arguments.Tongue().convert(code);
    }

    static ConfigurableApplicationContext context(Run run) {
        Path state = LedgerFile.folder(run.output());
        try {
            Files.createDirectories(state);
            TempFolder.use(state.resolve("tmp"));
        } catch (IOException e) {
            throw new BadUsage("--output: cannot write to '" + run.output() + "': " + e.getMessage());
        }
        ApplicationContextInitializer<GenericApplicationContext> withRun =
                context -> context.registerBean(Run.class, () -> run);
        return new SpringApplicationBuilder(NightJob.class)
                .initializers(withRun)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of("spring.datasource.url", LedgerFile.url(state)))
                .run();
    }
}
