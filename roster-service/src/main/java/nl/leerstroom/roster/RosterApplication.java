package nl.leerstroom.roster;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class RosterApplication {

    static void main(String[] args) {
        SpringApplication.run(RosterApplication.class, args);
    }
}
