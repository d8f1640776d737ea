/** How every service meets its database: ids, the schools a piece of work may see, and the check that nothing escapes them. */
@NullMarked
package nl.leerstroom.platform.data;

import org.jspecify.annotations.NullMarked;
