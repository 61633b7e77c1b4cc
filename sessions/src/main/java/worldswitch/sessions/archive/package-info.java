/**
 * What a saved session holds, as values. Knows neither files nor bytes: {@code archive.zip} is the container,
 * {@code archive.form} writes and reads the values, {@code archive.file} puts them on a disk.
 */
@NullMarked
package worldswitch.sessions.archive;

import org.jspecify.annotations.NullMarked;
