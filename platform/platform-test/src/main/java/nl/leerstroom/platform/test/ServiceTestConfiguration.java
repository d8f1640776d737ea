package nl.leerstroom.platform.test;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;

/** What a service's tests can have injected. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration {

    /** Lazy, for the port is known only when the server has started. */
    @Bean
    @Lazy
    Api api(
            @Value("${local.server.port}") int port,
            @Value("${server.servlet.context-path:}") String contextPath,
            @Value("${spring.application.name}") String service,
            JsonMapper json) {
        var contract = OpenApiContract.find(service.replace("-service", ""));
        return new Api("http://localhost:" + port + contextPath, contract.orElse(null), json, Map.of());
    }

    /** Named apart from the topics of platform-events. */
    @Bean(name = "testTopics", destroyMethod = "close")
    Topics topics(JsonMapper json) {
        return new Topics(json);
    }
}
