package dev.midad.newsroom.slugs;

import dev.midad.foundation.database.Ids;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.language.text.WordBeginnings;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Holds the columns that the tables of sections, authors and tags have in common. */
@MappedSuperclass
public abstract class NamedEntity {

    @Id
    public UUID id;

    @Version
    public int version;

    public String lang;
    public String name;
    public String slug;
    public String slugKey;

    // Lists find the names by these words; they say nothing that the names do not.
    @OptimisticLock(excluded = true)
    @Nullable
    String words;

    public Instant createdAt;
    public Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; NamedKind makes new ones.
    protected NamedEntity() {}

    /** Returns what it is called in other languages, by language tag. */
    protected abstract Map<String, ? extends NamedText> translations();

    /** Returns its name in the language, or its own name where it has none in that language. */
    public String nameIn(@Nullable String language) {
        var texts = translations();
        var text = texts.get(LanguageTags.lookUp(texts.keySet(), language).orElse(lang));
        return text == null ? name : text.name();
    }

    /** Returns what it stands by in the order of names: the value of {@link NamedKind#sortedBy}. */
    protected String sortedBy() {
        return name;
    }

    protected void writeName(NamedDraft draft, String language, Instant now) {
        name = draft.name();
        lang = language;
        updatedAt = now;
    }

    /** Returns whether readers get it; one that is only proposed they do not. */
    protected boolean isShown() {
        return true;
    }

    void keepWords() {
        words = WordBeginnings.of(names().toArray(String[]::new));
    }

    void begin(Instant now) {
        id = Ids.next();
        createdAt = now;
    }

    void take(ClaimedSlug claimed) {
        slug = claimed.slug();
        slugKey = claimed.key();
    }

    /** Returns its names as they are compared with those of others, language by language. */
    Set<NameKey> nameKeys() {
        var keys = new HashSet<NameKey>();
        keys.add(NameKey.of(lang, name));
        translations().forEach((language, text) -> keys.add(NameKey.of(language, text.name())));
        return keys;
    }

    List<String> names() {
        return Stream.concat(Stream.of(name), translations().values().stream().map(NamedText::name))
                .toList();
    }
}
