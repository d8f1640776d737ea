package nl.leerstroom.notification.bell;

/** The part of license-service's licenses-purchased.v1 that is read here. */
record LicensesPurchasedV1(String productId, String orderNumber, int seats) {

    static final String TYPE = "nl.leerstroom.license.licenses-purchased.v1";
}
