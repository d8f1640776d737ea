package nl.leerstroom.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true", "57P01, true", "40P01, true", "53300, true", "55P03, true",
        "23505, false", "22P02, false", "57014, false", "42501, false", "54000, false"
    })
    void anOutageIsToldFromAFaultByTheStateOfTheDatabase(String state, boolean outage) {
        var failure = new DataIntegrityViolationException("…", new SQLException("…", state));

        assertThat(Failures.isOutage(failure)).isEqualTo(outage);
    }

    @Test
    void nobodyThereIsAnOutage() {
        var noConnection = new SQLTransientConnectionException("pool is empty");

        assertThat(Failures.isOutage(new CannotGetJdbcConnectionException("…", noConnection)))
                .isTrue();
        assertThat(Failures.isOutage(new CannotCreateTransactionException("…"))).isTrue();
        assertThat(Failures.isOutage(new KafkaException("…", new TimeoutException())))
                .isTrue();
        assertThat(Failures.isOutage(new IllegalStateException("…"))).isFalse();
    }

    @Test
    void theLogGetsNoMessageForItMayQuoteAPerson() {
        var failure = new DataIntegrityViolationException(
                "Key (email)=(anna@school.example) exists", new SQLException("anna@school.example", "23505"));

        assertThat(Failures.brief(failure)).isEqualTo("DataIntegrityViolationException < SQLException[23505]");
    }
}
