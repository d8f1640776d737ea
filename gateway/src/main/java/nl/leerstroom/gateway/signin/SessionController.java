package nl.leerstroom.gateway.signin;

import java.util.List;
import java.util.UUID;
import nl.leerstroom.gateway.api.Role;
import nl.leerstroom.gateway.api.Session;
import nl.leerstroom.gateway.api.SessionApi;
import nl.leerstroom.gateway.api.SessionSchool;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController implements SessionApi {

    @Override
    public ResponseEntity<Session> getSession() {
        var user = signedIn();
        var session = new Session()
                .userId(UUID.fromString(user.getSubject()))
                .name(user.getFullName())
                .roles(roles(user))
                .school(school(user))
                .mustChangePassword(Boolean.TRUE.equals(user.getClaimAsBoolean("must_change_password")));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
    }

    private static OidcUser signedIn() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new InsufficientAuthenticationException("a machine has no session");
    }

    private static List<Role> roles(OidcUser user) {
        var roles = user.getClaimAsStringList("roles");
        return roles == null ? List.of() : roles.stream().map(Role::fromValue).toList();
    }

    private static @Nullable SessionSchool school(OidcUser user) {
        String id = user.getClaimAsString("school_id");
        return id == null
                ? null
                : new SessionSchool()
                        .id(UUID.fromString(id))
                        .brin(user.getClaimAsString("school_brin"))
                        .name(user.getClaimAsString("school_name"));
    }
}
