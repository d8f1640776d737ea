package nl.leerstroom.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.prefixPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import nl.leerstroom.gateway.Addresses;
import nl.leerstroom.gateway.route.Services.Service;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** A path per resource: routes come before controllers, so one route for all of {@code /api} would swallow the gateway's own. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    private final ServiceGuard guard;

    ServiceRoutes(ServiceGuard guard) {
        this.guard = guard;
    }

    @Bean
    RouterFunction<ServerResponse> routesToServices(Services services, TokenRelay relay) {
        return services.services().entrySet().stream()
                .map(service -> route(service.getKey(), service.getValue(), relay))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /** Sign-in pages, their cookies included: identity-service lives under the public address. */
    @Bean
    RouterFunction<ServerResponse> routesToSignIn(Addresses addresses) {
        var pages = GatewayRouterFunctions.route("identity-pages")
                .route(path("/auth/**"), http())
                .filter(guarded("identity"))
                .before(uri(addresses.identityUrl()))
                .build();
        var tokens = GatewayRouterFunctions.route("identity-tokens")
                .route(path("/oauth2/token"), http())
                .filter(guarded("identity"))
                .before(setPath("/auth/oauth2/token"))
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .before(uri(addresses.identityUrl()))
                .build();
        return pages.and(tokens);
    }

    private RouterFunction<ServerResponse> route(String name, Service service, TokenRelay relay) {
        return GatewayRouterFunctions.route(name)
                .route(path(service.patterns()), http())
                .filter(relay)
                .filter(guarded(name))
                .before(prefixPath(service.prefix().isEmpty() ? "/" : service.prefix()))
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .before(uri(service.url()))
                .build();
    }

    private HandlerFilterFunction<ServerResponse, ServerResponse> guarded(String service) {
        return (request, next) -> guard.call(service, request, next);
    }
}
