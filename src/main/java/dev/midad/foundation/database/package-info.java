/**
 * Holds what concerns PostgreSQL itself: the embedded server, the check of the database, ids, and how a row is read and
 * a statement is run.
 */
@NullMarked
package dev.midad.foundation.database;

import org.jspecify.annotations.NullMarked;
