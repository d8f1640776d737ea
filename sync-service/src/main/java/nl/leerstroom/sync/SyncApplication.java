package nl.leerstroom.sync;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SyncApplication {

    static void main(String[] args) {
        SpringApplication.run(SyncApplication.class, args);
    }
}
