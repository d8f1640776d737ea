package nl.leerstroom.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.leerstroom.gateway.problem.Problems;
import nl.leerstroom.gateway.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses who asks too often. It stands inside the security chains, where the caller is known. */
@Component
public class RateFilter extends OncePerRequestFilter {

    private final RequestRates rates;
    private final Problems problems;

    RateFilter(RequestRates rates, Problems problems) {
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = rates.waitOf(request);
        if (wait.isPresent()) {
            problems.write(Refusal.TOO_MANY_REQUESTS, wait.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
