package nl.leerstroom.notification.people;

/** The part of license-service's product-published.v1 that is read here. */
record ProductPublishedV1(String productId, String title) {

    static final String TYPE = "nl.leerstroom.license.product-published.v1";
}
