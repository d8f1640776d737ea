package nl.leerstroom.gateway.limit;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** Boot would also put it in front of everything, where nobody is known yet. */
    @Bean
    FilterRegistrationBean<RateFilter> onlyInsideTheSecurityChains(RateFilter rates) {
        var registration = new FilterRegistrationBean<>(rates);
        registration.setEnabled(false);
        return registration;
    }
}
