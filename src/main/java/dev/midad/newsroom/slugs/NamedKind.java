package dev.midad.newsroom.slugs;

import dev.midad.foundation.changes.ContentKind;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tells the shared acts what is particular about sections, authors or tags.
 *
 * @param slugs the kind of their slugs; the change log and the audit know them by the same name
 * @param blank makes an entity without any values
 * @param drafted makes the draft that would make an entity again
 * @param writing writes a draft into an entity
 * @param sortedBy the SQL of what lists are ordered by, as {@link NamedEntity#sortedBy} of the entities
 * @param shown the SQL that holds of the rows that readers get, as {@link NamedEntity#isShown} of the entities
 */
public record NamedKind<E extends NamedEntity, D extends Record & NamedDraft>(
        SlugKind slugs,
        Class<E> entity,
        Class<D> draft,
        Supplier<E> blank,
        Function<E, D> drafted,
        Writing<E, D> writing,
        String sortedBy,
        String shown) {

    private static final String ALL = "true";
    private static final String NAME = "name";

    /** Makes a kind of which readers get all. */
    public NamedKind(
            SlugKind slugs,
            Class<E> entity,
            Class<D> draft,
            Supplier<E> blank,
            Function<E, D> drafted,
            Writing<E, D> writing) {
        this(slugs, entity, draft, blank, drafted, writing, NAME, ALL);
    }

    /** Returns the same kind, ordered by something else than the name. */
    public NamedKind<E, D> sortedBy(String sql) {
        return new NamedKind<>(slugs, entity, draft, blank, drafted, writing, sql, shown);
    }

    /** Returns the same kind, of which readers get only these. */
    public NamedKind<E, D> shown(String sql) {
        return new NamedKind<>(slugs, entity, draft, blank, drafted, writing, sortedBy, sql);
    }

    /** Writes a draft into an entity, all but the slug, which is claimed first. */
    @FunctionalInterface
    public interface Writing<E, D> {

        /** @param language the draft's language, or the publication's where the draft has none */
        void write(E entity, D draft, String language, Instant now);
    }

    /** Makes a new entity with an id of its own. */
    E begun(Instant now) {
        var begun = blank.get();
        begun.begin(now);
        return begun;
    }

    /** Writes the draft into the entity, all but the slug. */
    void write(E entity, D from, String language, Instant now) {
        writing.write(entity, from, language, now);
        entity.keepWords();
    }

    String tag() {
        return slugs.tag();
    }

    SlugSpace space() {
        return SlugSpace.of(slugs);
    }

    ContentKind content() {
        return ContentKind.tagged(tag());
    }
}
