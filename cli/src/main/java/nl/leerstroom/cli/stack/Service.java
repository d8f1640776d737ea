package nl.leerstroom.cli.stack;

/** The services: port, database, and the heap that one school day on a laptop needs. */
public enum Service {
    IDENTITY("identity-service", 8081, "identity", 256),
    LICENSE("license-service", 8082, "license", 224),
    GROUP("group-service", 8083, "groups", 224),
    PROGRESS("progress-service", 8084, "progress", 256),
    ROSTER("roster-service", 8085, "roster", 160),
    SYNC("sync-service", 8086, "sync", 256),
    NOTIFICATION("notification-service", 8087, "notification", 224),
    GATEWAY("gateway", 8080, "gateway", 224);

    static final int GATEWAY_MANAGEMENT_PORT = 8090;

    private final String module;
    private final int port;
    private final String database;
    private final int heapMegabytes;

    Service(String module, int port, String database, int heapMegabytes) {
        this.module = module;
        this.port = port;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    /** The module and the part are named alike. */
    public String module() {
        return module;
    }

    public int port() {
        return port;
    }

    /** Where health, metrics and what operators do are answered. */
    public int managementPort() {
        return this == GATEWAY ? GATEWAY_MANAGEMENT_PORT : port;
    }

    /** The address of an operator's page; identity-service keeps all its own below its path. */
    public String actuator(String page) {
        return (this == IDENTITY ? "/auth" : "") + "/actuator/" + page;
    }

    String database() {
        return database;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
