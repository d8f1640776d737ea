/** What every service is tested with: real infrastructure, callers, contract checks and rules about structure. */
@NullMarked
package nl.leerstroom.platform.test;

import org.jspecify.annotations.NullMarked;
