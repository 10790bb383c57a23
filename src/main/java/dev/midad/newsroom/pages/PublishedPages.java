package dev.midad.newsroom.pages;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.published.ArticleMetadata;
import dev.midad.newsroom.published.BodyFormat;
import dev.midad.newsroom.published.DescribeArticle;
import dev.midad.newsroom.published.PlacedArticle;
import dev.midad.newsroom.published.TakedownRepository;
import dev.midad.newsroom.slugs.PresentAddress;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives readers the published pages. */
@ApplicationScoped
public class PublishedPages {

    /** Is the path of a page on a site that names no other. */
    public static final String USUAL_PATH = "/pages/{slug}";

    static final String METADATA = "metadata";

    /** @param lang the language that an address by the slug must name to lead to the page; null where it need not */
    record Found(PageView page, @Nullable String lang) {}

    private final PublishedPageRepository pages;
    private final TakedownRepository takedowns;
    private final DescribeArticle description;
    private final Cursors cursors;
    private final Freshness freshness;

    PublishedPages(
            PublishedPageRepository pages,
            TakedownRepository takedowns,
            DescribeArticle description,
            Cursors cursors,
            Freshness freshness) {
        this.pages = pages;
        this.takedowns = takedowns;
        this.description = description;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    /**
     * Returns a page by its id or slug, in one statement where the slug is the present one.
     *
     * @param lang the language of the slug; null for any, the publication's own first
     */
    Found read(String ref, @Nullable String lang, BodyFormat format, Set<String> included) {
        var found = pages.find(ref, lang, PublishedPageRepository.whole(format));
        ends(found.orElse(null));
        var page = found.map(PageRow::page).orElseThrow(() -> gone(ref, lang));
        var needed = PresentAddress.isPresent(ref, page.slug()) ? null : neededLanguage(page);
        return new Found(included.contains(METADATA) ? page.with(described(page.id())) : page, needed);
    }

    /** Returns the page's metadata, for which the page is read again: the client may have asked for another format. */
    private ArticleMetadata described(UUID id) {
        return pages.findWhole(id)
                .map(page -> description.ofPage(page, pages.listLanguages(id), USUAL_PATH))
                .orElseThrow(ProblemException::notFound);
    }

    /** Returns the page's language where its present slug alone leads to another page. */
    private @Nullable String neededLanguage(PageView page) {
        return pages.find(page.slug(), null, PublishedPageRepository.IN_LISTS)
                        .filter(row -> row.page().id().equals(page.id()))
                        .isPresent()
                ? null
                : page.lang();
    }

    private ProblemException gone(String ref, @Nullable String lang) {
        return takedowns
                .find(SlugKind.PAGE, ref, lang)
                .map(takedown -> takedown.refusal(new Message("The page was taken down.", "سُحبت هذه الصفحة.")))
                .orElseGet(ProblemException::notFound);
    }

    Page<PageView> list(@Nullable String lang, Paging paging) {
        var fingerprint = "pages|" + lang;
        var rows = pages.list(lang, cursors.read(fingerprint, paging.cursor()), paging.limit() + 1);
        ends(rows.isEmpty() ? null : rows.get(0));
        return Page.of(
                rows,
                paging.limit(),
                PageRow::page,
                row -> cursors.write(
                        fingerprint, List.of(row.page().slug(), row.page().id().toString())),
                paging.count() ? pages.count(lang) : null);
    }

    /** Returns these pages as readers get them, by id; pages that readers do not have are missing. */
    @Transactional
    public Map<UUID, PageView> delivered(Collection<UUID> ids, BodyFormat format) {
        return ids.isEmpty()
                ? Map.of()
                : pages.listByIds(ids, PublishedPageRepository.whole(format)).stream()
                        .map(PageRow::page)
                        .collect(Collectors.toMap(PageView::id, page -> page));
    }

    /**
     * Returns the first pages by slug, each with its other languages; those are missing that search engines are not to
     * show, or are to show elsewhere.
     */
    @Transactional
    public Map<UUID, List<PlacedArticle>> places(int most) {
        freshness.endsAtNextMoment();
        var places = new LinkedHashMap<UUID, List<PlacedArticle>>();
        pages.listPlaces(most).forEach(place -> places.computeIfAbsent(place.getKey(), unused -> new ArrayList<>())
                .add(place.getValue()));
        return places;
    }

    /** Returns the next ids after the given one, in their order. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return pages.listIdsAfter(id, most);
    }

    private void ends(@Nullable PageRow row) {
        if (row == null) {
            freshness.endsAtNextMoment();
        } else {
            freshness.ends(row.readAt(), row.nextMoment());
        }
    }
}
