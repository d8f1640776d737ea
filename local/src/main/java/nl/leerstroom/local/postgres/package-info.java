/** PostgreSQL as a real server from a Maven artifact, with a database and two roles for each service. */
@NullMarked
package nl.leerstroom.local.postgres;

import org.jspecify.annotations.NullMarked;
