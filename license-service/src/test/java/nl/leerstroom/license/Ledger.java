package nl.leerstroom.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.leerstroom.platform.data.SchoolScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks past the API at what is stored. */
public record Ledger(JdbcClient jdbc, TransactionTemplate transaction) {

    public int number(String sql, Object... params) {
        return SchoolScope.all()
                .call(() -> transaction.execute(
                        _ -> jdbc.sql(sql).params(params).query(Integer.class).single()));
    }

    public void change(String sql, Object... params) {
        SchoolScope.all()
                .run(() -> transaction.executeWithoutResult(
                        _ -> jdbc.sql(sql).params(params).update()));
    }

    /** Bought = held + left; the ledger adds up to what is left; every living licence holds a seat or is owed one. */
    public void balances(UUID school) {
        var available = number("select available from license_pool where school_id = ?", school);
        var purchased = number("select purchased from license_pool where school_id = ?", school);
        var owed = number("select count(*) from owed_seat where school_id = ?", school);
        var living = number("select count(*) from license where school_id = ? and state <> 'DEACTIVATED'", school);

        assertThat(available).isBetween(0, purchased);
        assertThat(number("select coalesce(sum(seats), 0) from pool_movement where school_id = ?", school))
                .isEqualTo(available);
        assertThat(number(
                        "select coalesce(sum(seats), 0) from pool_movement where kind = 'PURCHASED' and school_id = ?",
                        school))
                .isEqualTo(purchased);
        assertThat(living - owed).isEqualTo(purchased - available);
        assertThat(owed == 0 || available == 0).isTrue();
    }
}
