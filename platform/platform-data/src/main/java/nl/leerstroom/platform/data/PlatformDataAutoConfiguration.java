package nl.leerstroom.platform.data;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Gives a service its transactions and migrations. {@code spring.datasource} names the service's own user,
 * {@code spring.flyway} the owner of the tables.
 */
@AutoConfiguration(
        after = {DataSourceAutoConfiguration.class, JdbcClientAutoConfiguration.class},
        before = {DataSourceTransactionManagerAutoConfiguration.class, FlywayAutoConfiguration.class})
class PlatformDataAutoConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new SchoolTransactions(dataSource);
    }

    @Bean
    FlywayMigrationStrategy platformBeforeService(DataSource dataSource) {
        return new PlatformBeforeService(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    SchoolIsolationCheck schoolIsolationCheck(JdbcClient jdbc) {
        return new SchoolIsolationCheck(jdbc);
    }
}
