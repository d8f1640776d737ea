/** What every HTTP door of Leerstroom does the same way: who calls, for which school, and how an answer says no. */
@NullMarked
package nl.leerstroom.platform.web;

import org.jspecify.annotations.NullMarked;
