package nl.leerstroom.gateway.route;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** How the gateway calls services: a reader is told soon that no answer comes, an upload over a slow line is let finish. */
@Configuration(proxyBeanMethods = false)
class ServiceClient {

    @ConfigurationProperties("gateway.patience")
    record Patience(Duration connect, Duration read, Duration write) {}

    @Bean
    ClientHttpRequestFactory serviceRequests(Patience patience) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        // 1.1, for an upgrade offered with each request confuses some servers and gains nothing on one hop
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .executor(threads)
                .build();
        var reads = new JdkClientHttpRequestFactory(http, threads);
        reads.setReadTimeout(patience.read());
        var writes = new JdkClientHttpRequestFactory(http, threads);
        writes.setReadTimeout(patience.write());
        return (address, method) ->
                (method == HttpMethod.GET || method == HttpMethod.HEAD ? reads : writes).createRequest(address, method);
    }
}
