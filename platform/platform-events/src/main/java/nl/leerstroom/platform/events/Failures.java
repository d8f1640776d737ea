package nl.leerstroom.platform.events;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What can be said of a failure: whether waiting will mend it, and what may stand in the log. */
final class Failures {

    // connection, concurrency, resources, intervention, system; not 57014, for a query may be too slow by itself
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "40", "53", "57", "58");
    private static final Set<String> OUTAGE_STATES = Set.of("55P03");
    private static final Set<String> NO_OUTAGE_STATES = Set.of("57014");

    private Failures() {}

    /** The database or the broker was away or too busy: the same work will succeed later. */
    static boolean isOutage(Throwable failure) {
        return chain(failure).stream().anyMatch(Failures::isOutageItself);
    }

    private static boolean isOutageItself(Throwable failure) {
        return switch (failure) {
            case SQLTransientException _, CannotCreateTransactionException _, RetriableException _ -> true;
            case SQLException sql -> isOutageState(sql.getSQLState());
            case TransientDataAccessException transientFailure -> transientFailure.getCause() == null;
            default -> false;
        };
    }

    private static boolean isOutageState(@Nullable String state) {
        return state != null
                && !NO_OUTAGE_STATES.contains(state)
                && (OUTAGE_STATES.contains(state) || OUTAGE_CLASSES.contains(state.substring(0, 2)));
    }

    /** For the log: kinds and place, no message, for that may quote a person's data. */
    static String brief(Throwable failure) {
        var chain = chain(failure);
        var kinds = chain.stream().map(Failures::kind).collect(Collectors.joining(" < "));
        return chain.reversed().stream()
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith("nl.leerstroom."))
                .filter(frame -> !frame.getClassName().startsWith("nl.leerstroom.platform."))
                .findFirst()
                .map(frame -> kinds + " at " + frame)
                .orElse(kinds);
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getSimpleName();
        return failure instanceof SQLException sql ? name + "[" + sql.getSQLState() + "]" : name;
    }

    /** For the operator, who may see the event as well. */
    static String full(Throwable failure) {
        return chain(failure).stream()
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .collect(Collectors.joining("; caused by "));
    }

    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
