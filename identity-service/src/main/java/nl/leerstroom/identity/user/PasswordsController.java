package nl.leerstroom.identity.user;

import java.util.UUID;
import nl.leerstroom.identity.api.PasswordsApi;
import nl.leerstroom.identity.api.SetPasswordRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PasswordsController implements PasswordsApi {

    private final SetPassword setPassword;

    PasswordsController(SetPassword setPassword) {
        this.setPassword = setPassword;
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER','SCHOOL_ADMIN','SUPPORT')")
    public ResponseEntity<Void> setPassword(UUID userId, SetPasswordRequest request, @Nullable UUID school) {
        setPassword.set(userId, request.getPassword(), !Boolean.FALSE.equals(request.getTemporary()));
        return ResponseEntity.noContent().build();
    }
}
