package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.leerstroom.identity.credential.domain.Link.State;
import nl.leerstroom.identity.credential.domain.LinkKind;
import nl.leerstroom.identity.signin.LinkUse.Opened;
import nl.leerstroom.identity.user.domain.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Links from mails. Opening one shows a form and uses nothing up; the form's POST does, and signs in at once (ID-2). */
@Controller
@RequestMapping("/link/{kind:welcome|reset}/{token}")
class LinkController {

    private final LinkUse linkUse;
    private final NewPasswords newPasswords;
    private final PasswordForm form;
    private final AfterSignIn afterSignIn;
    private final Pages pages;

    LinkController(
            LinkUse linkUse, NewPasswords newPasswords, PasswordForm form, AfterSignIn afterSignIn, Pages pages) {
        this.linkUse = linkUse;
        this.newPasswords = newPasswords;
        this.form = form;
        this.afterSignIn = afterSignIn;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable String kind, @PathVariable String token, HttpServletRequest request) {
        var opened = linkUse.open(kind(kind), token);
        return opened.filter(link -> link.state() == State.USABLE)
                .map(link -> form.show(kind, link.account(), request))
                .orElseGet(() -> useless(kind, opened.map(Opened::state).orElse(null), request));
    }

    @PostMapping
    ResponseEntity<String> choose(
            @PathVariable String kind,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var opened = linkUse.open(kind(kind), token);
        if (opened.isEmpty() || opened.get().state() != State.USABLE) {
            return useless(kind, opened.map(Opened::state).orElse(null), request);
        }
        var account = opened.get().account();
        var verdict = newPasswords.judge(password, account);
        if (verdict.weakness() != null) {
            return form.refused(kind, account, verdict, request);
        }
        if (!linkUse.choose(kind(kind), token, account, password)) {
            return useless(kind, State.USED, request);
        }
        afterSignIn.open(account, request, response);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", afterSignIn.next(request, response))
                .build();
    }

    @PostMapping("/strength")
    @ResponseBody
    Map<String, Object> strength(
            @PathVariable String kind,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        return linkUse.open(kind(kind), token)
                .map(link -> newPasswords.explained(password, link.account(), request))
                .orElse(Map.of());
    }

    /** Whoever holds an expired welcome link was meant to come in: they may ask for a new one themselves. */
    @PostMapping("/fresh")
    ResponseEntity<String> fresh(@PathVariable String kind, @PathVariable String token, HttpServletRequest request) {
        linkUse.open(kind(kind), token)
                .filter(link -> kind(kind) == LinkKind.WELCOME && link.state() == State.EXPIRED)
                .map(Opened::account)
                .ifPresent((Account account) -> linkUse.sendFreshWelcome(account));
        return pages.message(HttpStatus.OK, "fresh_sent", Map.of(), request);
    }

    private ResponseEntity<String> useless(String kind, @Nullable State state, HttpServletRequest request) {
        if (state == null) {
            return pages.message(HttpStatus.NOT_FOUND, "unknown", Map.of("forgot", true), request);
        }
        var model = new HashMap<String, Object>();
        model.put("forgot", true);
        if (state == State.EXPIRED) {
            model.put("text", pages.text("expired_" + kind + "_text", request));
        }
        if (state == State.EXPIRED && kind(kind) == LinkKind.WELCOME) {
            model.put("fresh", request.getRequestURI() + "/fresh");
            model.remove("forgot");
        }
        return pages.message(HttpStatus.GONE, state.name().toLowerCase(Locale.ROOT), model, request);
    }

    private static LinkKind kind(String inPath) {
        return LinkKind.valueOf(inPath.toUpperCase(Locale.ROOT));
    }
}
