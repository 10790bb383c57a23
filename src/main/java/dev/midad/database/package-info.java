/** The database: the embedded server, migrations, ids, slugs and the change log. */
@NullMarked
package dev.midad.database;

import org.jspecify.annotations.NullMarked;
