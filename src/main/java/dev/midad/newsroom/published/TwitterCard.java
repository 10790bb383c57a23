package dev.midad.newsroom.published;

import dev.midad.newsroom.publication.SocialLink;
import dev.midad.newsroom.published.ArticleMetadata.NamedProperty;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes an article or a page for X (formerly Twitter), beside the properties that X takes from Open Graph. */
final class TwitterCard {

    private static final Set<String> PLATFORMS = Set.of("x", "twitter");

    private TwitterCard() {}

    static List<NamedProperty> of(DescribedArticle described) {
        var properties = new ArrayList<NamedProperty>();
        var picture = described.picture();
        add(properties, "twitter:card", picture.isPresent() ? "summary_large_image" : "summary");
        add(properties, "twitter:title", described.socialTitle());
        add(properties, "twitter:description", described.socialDescription());
        picture.ifPresent(one -> {
            add(properties, "twitter:image", one.url());
            add(properties, "twitter:image:alt", one.alt());
        });
        described.publication().socialLinks().stream()
                .filter(link -> PLATFORMS.contains(link.platform()))
                .map(TwitterCard::handle)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(handle -> add(properties, "twitter:site", handle));
        return properties;
    }

    /** Returns the account that an address such as {@code https://x.com/example} leads to. */
    private static Optional<String> handle(SocialLink link) {
        return Optional.of(Objects.requireNonNullElse(URI.create(link.url()).getPath(), ""))
                .filter(path -> path.matches("/\\w{1,15}/?"))
                .map(path -> "@" + path.replace("/", ""));
    }

    private static void add(List<NamedProperty> properties, String name, @Nullable String content) {
        if (content != null) {
            properties.add(new NamedProperty(name, content));
        }
    }
}
