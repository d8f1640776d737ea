package nl.leerstroom.progress;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ProgressApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ProgressApplication.class, arguments);
    }
}
