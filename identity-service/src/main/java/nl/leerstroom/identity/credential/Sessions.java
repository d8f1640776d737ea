package nl.leerstroom.identity.credential;

import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open in somebody's name: sessions in browsers, and tokens that can be renewed. */
@Component
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An access token that is out already lives on until it expires, 5 minutes at most. */
    void end(UUID userId, Kept kept) {
        jdbc.sql("delete from spring_session where principal_name = :user and session_id is distinct from :kept")
                .param("user", userId.toString())
                .param("kept", kept.sessionId())
                .update();
        jdbc.sql("""
                        delete from oauth2_authorization
                        where principal_name = :user and (cast(:kept as text) is null or access_token_value is distinct from :kept)""")
                .param("user", userId.toString())
                .param("kept", kept.accessToken())
                .update();
    }
}
