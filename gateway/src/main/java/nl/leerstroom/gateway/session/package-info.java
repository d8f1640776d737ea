/** Sessions of browsers in PostgreSQL, shared by the replicas: one read for each request and a write a minute at most. */
@NullMarked
package nl.leerstroom.gateway.session;

import org.jspecify.annotations.NullMarked;
