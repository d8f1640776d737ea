package nl.leerstroom.gateway.session;

import java.time.Clock;
import javax.sql.DataSource;
import nl.leerstroom.gateway.Addresses;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    /** With transactions of its own: a session belongs to no school, and is kept whatever becomes of other work. */
    @Bean
    JdbcIndexedSessionRepository storedSessions(DataSource dataSource, SessionLifetimes lifetimes) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), transactions);
        sessions.setDefaultMaxInactiveInterval(lifetimes.signingIn());
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        return sessions;
    }

    @Bean
    @Primary
    SessionRepository<?> sessions(JdbcIndexedSessionRepository stored, SessionLifetimes lifetimes, Clock clock) {
        return new ThrottledSessions<>(stored, lifetimes, clock);
    }

    @Bean
    FilterRegistrationBean<SessionOfRequest> sessionOfRequest() {
        var registration = new FilterRegistrationBean<>(new SessionOfRequest());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    /** The prefix makes browsers refuse the cookie from any other host and without https, so it needs https. */
    @Bean
    CookieSerializer sessionCookie(Addresses addresses) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(addresses.secure() ? "__Host-GWSESSION" : "GWSESSION");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(addresses.secure());
        cookie.setSameSite("Lax");
        return cookie;
    }
}
