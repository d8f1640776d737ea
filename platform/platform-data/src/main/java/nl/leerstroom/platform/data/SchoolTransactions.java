package nl.leerstroom.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database in each transaction which schools it is for. A transaction keeps the scope it began with: joining
 * it from another scope is refused, for the rows seen would be those of the first.
 */
public final class SchoolTransactions extends JdbcTransactionManager {

    public SchoolTransactions(DataSource dataSource) {
        super(dataSource);
    }

    // not in a TransactionExecutionListener: an exception there would leave the connection bound to the thread
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement("select set_config('app.schools', ?, true)")) {
            statement.setString(1, SchoolScope.current().setting());
            statement.execute();
        }
    }

    @Override
    protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
        super.prepareSynchronization(status, definition);
        if (status.hasTransaction()) {
            var key = new ScopeOf(((JdbcTransactionObjectSupport) status.getTransaction()).getConnectionHolder());
            if (status.isNewTransaction()) {
                TransactionSynchronizationManager.bindResource(key, SchoolScope.current());
            } else {
                refuseAnotherScope(TransactionSynchronizationManager.getResource(key));
            }
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(
                new ScopeOf(((JdbcTransactionObjectSupport) transaction).getConnectionHolder()));
        super.doCleanupAfterCompletion(transaction);
    }

    private static void refuseAnotherScope(@Nullable Object begunWith) {
        var current = SchoolScope.current();
        if (!current.equals(begunWith)) {
            throw new IllegalTransactionStateException(
                    "The transaction was begun for %s and cannot be joined for %s: open the scope before the transaction."
                            .formatted(begunWith, current));
        }
    }

    private record ScopeOf(Object connectionHolder) {}
}
