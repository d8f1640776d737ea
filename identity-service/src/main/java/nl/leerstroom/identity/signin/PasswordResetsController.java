package nl.leerstroom.identity.signin;

import nl.leerstroom.identity.api.PasswordResetsApi;
import nl.leerstroom.identity.api.RequestPasswordResetRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PasswordResetsController implements PasswordResetsApi {

    private final ResetRequests requests;

    PasswordResetsController(ResetRequests requests) {
        this.requests = requests;
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<Void> requestPasswordReset(RequestPasswordResetRequest request) {
        requests.ask(request.getEmail());
        return ResponseEntity.accepted().build();
    }
}
