package dev.midad.newsroom.published;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.midad.newsroom.publication.PublicationView;
import dev.midad.newsroom.published.ArticleMetadata.OpenGraphProperty;
import dev.midad.newsroom.tags.TagRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes an article or a page by the Open Graph protocol (ogp.me). */
final class OpenGraph {

    private final List<OpenGraphProperty> properties = new ArrayList<>();

    private OpenGraph() {}

    static List<OpenGraphProperty> ofArticle(DescribedArticle described) {
        var graph = new OpenGraph();
        graph.addBasics("article", described);
        graph.addArticle(described.article());
        return graph.properties;
    }

    /** Describes a page; the protocol has no type for one but that of whatever has none of its own. */
    static List<OpenGraphProperty> ofPage(DescribedArticle described) {
        var graph = new OpenGraph();
        graph.addBasics("website", described);
        return graph.properties;
    }

    private void addBasics(String type, DescribedArticle described) {
        var publication = described.publication();
        add("og:type", type);
        add("og:title", described.socialTitle());
        add("og:description", described.socialDescription());
        add("og:url", described.address());
        add("og:site_name", publication.nameIn(described.lang()));
        add("og:locale", locale(described.lang(), publication));
        described
                .translations()
                .forEach(translation -> add("og:locale:alternate", locale(translation.lang(), publication)));
        addPicture(described);
    }

    private void addPicture(DescribedArticle described) {
        described.picture().ifPresent(picture -> {
            add("og:image", picture.url());
            add("og:image:alt", picture.alt());
            add("og:image:width", picture.width());
            add("og:image:height", picture.height());
        });
    }

    private void addArticle(ArticleView article) {
        add("article:published_time", article.publishedAt());
        add("article:modified_time", article.updatedAt());
        var section = StoredJson.read(article.section());
        add("article:section", section == null ? null : section.name());
        Objects.requireNonNull(article.tags()).value().stream()
                .map(TagRef::name)
                .forEach(name -> add("article:tag", name));
    }

    private void add(String property, @Nullable Object content) {
        if (content != null) {
            properties.add(new OpenGraphProperty(property, content.toString()));
        }
    }

    /**
     * Returns a language with a territory: the language tag's own territory; else, where the publication mostly writes
     * in this language, the territory of the publication's time zone; else the territory where the language is spoken
     * most.
     */
    private static String locale(String lang, PublicationView publication) {
        var locale = ULocale.forLanguageTag(lang);
        var territory = locale.getCountry();
        if (territory.isEmpty() && lang.equals(publication.defaultLanguage())) {
            territory = territory(publication.timeZone());
        }
        if (territory.isEmpty()) {
            territory = ULocale.addLikelySubtags(locale).getCountry();
        }
        return territory.isEmpty() ? locale.getLanguage() : locale.getLanguage() + '_' + territory;
    }

    /** Returns the territory of a time zone; it is empty for zones such as UTC, which belong to no territory. */
    private static String territory(String zone) {
        var region = TimeZone.getRegion(zone);
        return region.length() == 2 ? region : "";
    }
}
