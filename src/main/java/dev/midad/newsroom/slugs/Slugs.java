package dev.midad.newsroom.slugs;

import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives each slug to one holder within its space, and finds the holder again, in the caller's transaction. */
@ApplicationScoped
public class Slugs {

    private final SlugRepository slugs;

    Slugs(SlugRepository slugs) {
        this.slugs = slugs;
    }

    /**
     * Claims the slug that an editor wants, exactly.
     *
     * @param publicFrom when readers may know it, null while they may not
     * @throws ProblemException {@code validation-failed} where it cannot be a slug, {@code slug-taken} where it, or one
     *     that differs only in the writing, is another's
     */
    public ClaimedSlug claim(SlugSpace space, UUID id, String wanted, @Nullable Instant publicFrom) {
        var slug = Slug.nfc(wanted);
        Slug.problem(slug).ifPresent(problem -> {
            throw ProblemException.invalid("/slug", problem.code(), SlugMessages.of(problem));
        });
        var claim = new ClaimedSlug(slug, Slug.key(slug));
        if (!slugs.claim(space, id, claim, publicFrom)) {
            throw ProblemException.of(
                    ProblemType.SLUG_TAKEN,
                    "«%s» is taken already, perhaps written a little differently.",
                    "«%s» مستعمل من قبل، وربما بكتابة مختلفة قليلًا.",
                    slug);
        }
        return claim;
    }

    /** Claims a slug made from a headline or a name, with a number behind it where others have the same. */
    public ClaimedSlug claimFor(SlugSpace space, UUID id, String headline, @Nullable Instant publicFrom) {
        var made = Slug.fromHeadline(headline);
        // The headline has nothing but signs, or the very form of an id, which a path could not tell from one.
        var base = Slug.problem(made).isPresent()
                ? space.kind().tag() + "-" + id.toString().substring(24)
                : made;
        var claim = new ClaimedSlug(base, Slug.key(base));
        var number = 1;
        while (!slugs.claim(space, id, claim, publicFrom)) {
            number = Math.max(number + 1, slugs.highestNumber(space, Slug.key(base)) + 1);
            var numbered = Slug.numbered(base, number);
            claim = new ClaimedSlug(numbered, Slug.key(numbered));
        }
        return claim;
    }

    /** Claims the wanted slug, or one made from the name where none is wanted. */
    public ClaimedSlug claimOr(
            SlugSpace space, UUID id, @Nullable String wanted, String name, @Nullable Instant publicFrom) {
        return wanted == null ? claimFor(space, id, name, publicFrom) : claim(space, id, wanted, publicFrom);
    }

    /**
     * Takes all slugs of an article along into its new language.
     *
     * @throws ProblemException {@code slug-taken} where another article has one of them in that language
     */
    public void speak(UUID article, String lang) {
        Constraints.judge(
                () -> slugs.speak(article, lang),
                "slug_pkey",
                () -> ProblemException.of(
                        ProblemType.SLUG_TAKEN,
                        "Another article has its slug, or one that it had, in the language %s.",
                        "لمقالة أخرى باللغة %s اسمها اللطيف نفسه أو اسم كان لها.",
                        lang));
    }

    /** Returns the id of the thing that has, or once had, the slug in that space, however it is written. */
    public Optional<UUID> find(SlugSpace space, String slug) {
        return slugs.find(space, Slug.key(slug));
    }

    /**
     * Returns the id of the thing that has, or once had, the slug, however it is written. Of articles in several
     * languages it is the one in the publication's own language.
     */
    public Optional<UUID> find(SlugKind kind, String slug) {
        return slugs.find(kind, Slug.key(slug), null);
    }

    /**
     * Returns the id of the thing that an id or a slug names, readers may have it or not. Each thing has a slug, so that
     * an id without one is of none.
     */
    public Optional<UUID> findRef(SlugKind kind, String ref) {
        return Ref.id(ref).filter(id -> !slugs.list(kind, id).isEmpty()).or(() -> find(kind, ref));
    }

    /** Returns the holders of many slugs at once, by the slugs as they were given; those that nothing has are missing. */
    public Map<String, UUID> findAll(SlugKind kind, Collection<String> wanted) {
        var keys = wanted.stream().distinct().collect(Collectors.toMap(slug -> slug, Slug::key));
        var holders = slugs.findAll(kind, keys.values());
        return keys.entrySet().stream()
                .filter(asked -> holders.containsKey(asked.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, asked -> holders.get(asked.getValue())));
    }

    /** Returns the id of the first of the kind beside this one that has, or once had, the slug in any language. */
    public Optional<UUID> findOther(SlugKind kind, UUID article, String slug) {
        return slugs.find(kind, Slug.key(slug), article);
    }

    /** Returns all slugs that the thing has or had, also those that no reader has seen, in the order of their keys. */
    public List<String> list(SlugKind kind, UUID id) {
        return slugs.list(kind, id);
    }

    public void makePublic(SlugKind kind, UUID id, String key, Instant from) {
        slugs.makePublic(kind, id, key, from);
    }

    /**
     * Takes back slugs that were to become public and have not. Of the slugs that readers have never seen, the holder
     * keeps only the present one.
     */
    public void forgetPlanned(SlugKind kind, UUID id, String presentKey) {
        slugs.forgetPlanned(kind, id, presentKey);
    }

    /** Frees a slug that its holder gives up, unless readers have seen it: then it goes on leading to the holder. */
    public void releaseUnseen(SlugKind kind, UUID id, String key) {
        slugs.releaseUnseen(kind, id, key);
    }

    /** Frees all slugs of something that is gone. */
    public void releaseAll(SlugKind kind, UUID id) {
        slugs.releaseAll(kind, id);
    }
}
