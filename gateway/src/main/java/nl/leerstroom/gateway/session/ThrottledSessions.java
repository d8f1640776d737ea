package nl.leerstroom.gateway.session;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions at the price of one read for each request: without it a session is read twice and written once. */
final class ThrottledSessions<S extends Session> implements SessionRepository<ThrottledSession<S>> {

    private final SessionRepository<S> stored;
    private final SessionLifetimes lifetimes;
    private final Clock clock;

    ThrottledSessions(SessionRepository<S> stored, SessionLifetimes lifetimes, Clock clock) {
        this.stored = stored;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    @Override
    public ThrottledSession<S> createSession() {
        var session = new ThrottledSession<>(stored.createSession(), lifetimes.touch());
        session.setMaxInactiveInterval(lifetimes.signingIn());
        return session;
    }

    @Override
    public void save(ThrottledSession<S> session) {
        stored.save(session.stored());
    }

    @Override
    @SuppressWarnings("unchecked") // only this repository puts a session there
    public @Nullable ThrottledSession<S> findById(String id) {
        var seen = SessionOfRequest.seen(id);
        if (seen != null) {
            return (ThrottledSession<S>) seen;
        }
        var session = stored.findById(id);
        if (session == null) {
            return null;
        }
        if (!clock.instant().isBefore(session.getCreationTime().plus(lifetimes.absolute()))) {
            stored.deleteById(id);
            return null;
        }
        var throttled = new ThrottledSession<>(session, lifetimes.touch());
        SessionOfRequest.remember(throttled);
        return throttled;
    }

    @Override
    public void deleteById(String id) {
        SessionOfRequest.forget();
        stored.deleteById(id);
    }
}
