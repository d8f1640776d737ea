package nl.leerstroom.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The services by name. */
@ConfigurationProperties("gateway")
record Services(Map<String, Service> services) {

    /**
     * @param prefix what stands before {@code /api} at the service itself
     * @param resources the first parts of the paths under {@code /api} that it answers
     */
    record Service(URI url, @DefaultValue("") String prefix, List<String> resources) {

        String[] patterns() {
            return resources.stream()
                    .map(resource -> "/api/" + resource + "/**")
                    .toArray(String[]::new);
        }
    }
}
