package nl.leerstroom.identity.user;

import java.util.List;
import nl.leerstroom.identity.api.ChangeMeRequest;
import nl.leerstroom.identity.api.ChangeMyPasswordRequest;
import nl.leerstroom.identity.api.Me;
import nl.leerstroom.identity.api.MeApi;
import nl.leerstroom.identity.credential.domain.Credential;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.Kept;
import nl.leerstroom.identity.credential.domain.NewPassword;
import nl.leerstroom.identity.user.domain.Account;
import nl.leerstroom.identity.user.domain.Accounts;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Forbidden;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController implements MeApi {

    private final Accounts accounts;
    private final Credentials credentials;
    private final AcceptablePassword acceptable;
    private final ChangeUser changeUser;

    MeController(Accounts accounts, Credentials credentials, AcceptablePassword acceptable, ChangeUser changeUser) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.acceptable = acceptable;
        this.changeUser = changeUser;
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT','TEACHER','SCHOOL_ADMIN','PARENT','SUPPORT')")
    public ResponseEntity<Me> getMe() {
        return ResponseEntity.ok(toApi(myAccount(), myCredential()));
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT','TEACHER','SCHOOL_ADMIN','PARENT')")
    public ResponseEntity<Me> changeMe(ChangeMeRequest request) {
        var credential = myCredential();
        acceptable.mustMatch("/currentPassword", request.getCurrentPassword(), credential.passwordHash());
        changeUser.changeOwnAddress(credential.userId(), request.getEmail());
        return ResponseEntity.ok(toApi(myAccount(), credential));
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT','TEACHER','SCHOOL_ADMIN','PARENT','SUPPORT')")
    public ResponseEntity<Void> changeMyPassword(ChangeMyPasswordRequest request) {
        var me = myAccount();
        acceptable.mustMatch(
                "/currentPassword", request.getCurrentPassword(), myCredential().passwordHash());
        var hash = acceptable.hashed("/newPassword", request.getNewPassword(), me.name(), me.email(), me.schoolId());
        credentials.change(me.id(), me.schoolId(), NewPassword.lasting(hash), thisBrowser());
        return ResponseEntity.noContent().build();
    }

    // a token of somebody whose account went meanwhile
    private Account myAccount() {
        return accounts.find(Caller.current().userId()).orElseThrow(() -> new Forbidden("forbidden"));
    }

    private Credential myCredential() {
        return credentials.of(Caller.current().userId()).orElseThrow(() -> new Forbidden("forbidden"));
    }

    private static Kept thisBrowser() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Kept.holderOf(token.getToken().getTokenValue())
                : Kept.NOTHING;
    }

    private static Me toApi(Account account, Credential credential) {
        var name = account.name();
        var me = new Me(
                account.id(),
                List.of(Me.RolesEnum.valueOf(account.role().name())),
                name.given(),
                name.family(),
                name.whole(),
                credential.mustChange());
        me.setSchoolId(account.schoolId());
        me.setInfix(name.infix());
        me.setEmail(account.email());
        me.setLevel(UserAnswers.level(account.level()));
        return me;
    }
}
