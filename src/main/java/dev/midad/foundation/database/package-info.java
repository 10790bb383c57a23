/** The database: the embedded server, its check, migrations and ids, and what a row and a question are. */
@NullMarked
package dev.midad.foundation.database;

import org.jspecify.annotations.NullMarked;
