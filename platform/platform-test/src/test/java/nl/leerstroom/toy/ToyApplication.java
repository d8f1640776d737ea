package nl.leerstroom.toy;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ToyApplication {}
