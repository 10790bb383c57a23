package dev.midad.outlets.webhooks;

/** Says that a request has put deliveries in line, or lets a webhook go on with those that wait. */
record DeliveriesLinedUp() {}
