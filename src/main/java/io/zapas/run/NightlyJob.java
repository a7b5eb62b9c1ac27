package io.zapas.run;

import io.zapas.store.LedgerBackup;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/** The night, as a table of contents. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class NightlyJob {
    static final String NAME = "nightly";
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    @Bean
    Job nightly(JobRepository jobs, PlatformTransactionManager tx, Run run, Ledger ledger) {
        Steps steps = new Steps(jobs, tx);
        return new JobBuilder(NAME, jobs)
                .start(steps.of("importExports", new ImportExports(run, ledger)))
                .next(steps.of("rebuildDemand", new RebuildDemand(run, ledger)))
                .next(steps.of("forecastDemand", new ForecastDemand(run, ledger)))
                .next(steps.of("analyseCancellations", new AnalyseCancellations(run, ledger)))
                .next(steps.of("planRestock", new PlanRestock(run, ledger)))
                .next(steps.of("writeWorkbooks", new WriteWorkbooks(run, ledger)))
                .build();
    }

    @Bean
    Night night(JobOperator operator, JobRepository jobs, Job job, Run run) {
        return new Night(operator, jobs, job, run);
    }

    /** A newer version may change the tables: never without a copy of what was there. */
    @Bean
    FlywayMigrationStrategy migration(DataSource source, Run run) {
        return flyway -> LedgerBackup.migrate(flyway, source, LedgerFile.folder(run.output()))
                .ifPresent(copy -> LOG.info(
                        "the ledger was changed for this version and is built anew from the exports; as it was: {}",
                        copy));
    }

    @Bean
    Ledger ledger(JdbcTemplate jdbc, PlatformTransactionManager tx) {
        return new Ledger(jdbc, new TransactionTemplate(tx));
    }

    /** Steps that see to their own transactions: each commits as it goes, so none runs inside one large transaction. */
    private record Steps(JobRepository jobs, PlatformTransactionManager tx) {
        Step of(String name, ShopStep work) {
            return new StepBuilder(name, jobs)
                    .tasklet(work, tx)
                    .transactionAttribute(
                            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                    .build();
        }
    }
}
