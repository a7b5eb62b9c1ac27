package io.zapas.run;

import io.zapas.store.LedgerBackup;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The night, as a table of contents: one partition per shop, each with a job of its own, then the last word. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class NightJob {
    static final String NAME = "night";
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** More would hold more shops in memory at once than a small machine has room for. */
    private static final int SHOPS_AT_ONCE = Math.min(2, CORES);

    @Bean
    Job night(JobRepository jobs, Step shops, Closing closing, PlatformTransactionManager tx) {
        Step lastWord = new StepBuilder("closing", jobs).tasklet(closing, tx).build();
        return new JobBuilder(NAME, jobs)
                .start(shops)
                .on("*")
                .to(lastWord)
                .end()
                .build();
    }

    @Bean
    Step shops(JobRepository jobs, ShopStep shop, Partitioner names, ThreadPoolTaskExecutor shopThreads) {
        return new StepBuilder("shops", jobs)
                .partitioner(shop.getName(), names)
                .step(shop)
                .taskExecutor(shopThreads)
                .build();
    }

    /** Hands out names; what belongs to a shop is found by who works on it. */
    @Bean
    Partitioner names(Run run) {
        return parts -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            run.shops()
                    .forEach(shop -> partitions.put(
                            "" + (partitions.size() + 1), new ExecutionContext(Map.of(ShopStep.SHOP, shop.name()))));
            return partitions;
        };
    }

    @Bean
    ShopStep shop(
            Run run,
            Ledger ledger,
            JobOperator operator,
            JobRepository jobs,
            PlatformTransactionManager tx,
            ThreadPoolTaskExecutor itemThreads) {
        return new ShopStep(run, ledger, operator, jobs, work -> new ShopNight(jobs, tx, itemThreads, work));
    }

    @Bean
    Closing closing(Run run, JobRepository jobs) {
        return new Closing(run, jobs);
    }

    @Bean
    ThreadPoolTaskExecutor shopThreads() {
        return threads("shop-", SHOPS_AT_ONCE);
    }

    /** For pure work on single items, of whichever shop: one shop alone keeps all cores busy as well. */
    @Bean
    ThreadPoolTaskExecutor itemThreads() {
        return threads("item-", CORES);
    }

    private static ThreadPoolTaskExecutor threads(String name, int count) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix(name);
        threads.setCorePoolSize(count);
        threads.setDaemon(true);
        return threads;
    }

    @Bean
    Night runner(JobOperator operator, JobRepository jobs, Job night) {
        return new Night(operator, jobs, night);
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
}
