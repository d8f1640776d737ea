/** Products, the seats schools bought of them, and who holds a licence. */
@NullMarked
package nl.leerstroom.license;

import org.jspecify.annotations.NullMarked;
