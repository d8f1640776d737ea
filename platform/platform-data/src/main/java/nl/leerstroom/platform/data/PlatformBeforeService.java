package nl.leerstroom.platform.data;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the platform's migrations, which keep a history of their own, and then those of the service. */
final class PlatformBeforeService implements FlywayMigrationStrategy {

    private final DataSource application;

    PlatformBeforeService(DataSource application) {
        this.application = application;
    }

    @Override
    public void migrate(Flyway flyway) {
        var appRole = JdbcClient.create(application)
                .sql("select quote_ident(current_user)")
                .query(String.class)
                .single();
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/platform")
                .table("platform_schema_history")
                // a module that a service takes in later brings scripts with lower numbers
                .outOfOrder(true)
                .placeholders(Map.of("appRole", appRole))
                .load()
                .migrate();
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                // the platform's tables are there already, and no script of the service has run
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
