package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Tagged;
import dev.midad.language.text.PageMedium;
import dev.midad.language.text.Picture;
import dev.midad.language.text.PictureCrop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a medium as readers get it, with its words in one language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Medium", description = "A medium as readers get it: absent is what it does not have")
public record ShownMedium(
        @Schema(required = true, description = "Its id", examples = "01956a3e-7c1e-7c3e-9d0b-8b8a7c1d2e3f")
        UUID media,

        @Schema(
                required = true,
                description = "What it is. More kinds may come",
                examples = "image",
                enumeration = {"image", "audio", "video", "document"})
        String kind,

        @Schema(required = true, examples = "image/jpeg", description = "Of the file behind `url`")
        String mediaType,

        @Schema(
                required = true,
                description = "Where readers get it; of a picture, in a size that every page can show",
                examples = "/media/01956a3e-7c1e-7c3e-9d0b-8b8a7c1d2e3f/3f2a90bc1d4e/1280.jpg")
        String url,

        @Schema(description = "Of a picture: its sizes in each format, as `srcset` of HTML takes them") @Nullable
        Map<String, String> srcset,

        @Schema(description = "Of a picture: addresses of its crops by their names, such as `square`, `16x9`, `og`")
        @Nullable
        Map<String, String> crops,

        @Schema(description = "Of what is behind `url`, in pixels", examples = "1280") @Nullable
        Integer width,

        @Schema(description = "Of what is behind `url`, in pixels", examples = "720") @Nullable
        Integer height,

        @Nullable FocalDraft focal,

        @Schema(description = "A blurred picture of some 25 bytes to show before it has come (ThumbHash, base64)")
        @Nullable
        String thumbhash,

        @Schema(description = "The colour that most of the picture has", examples = "#8a6f4d") @Nullable
        String colour,

        @Schema(description = "What it shows, for readers who do not see it") @Nullable
        String alt,

        @Schema(description = "The line under it") @Nullable String caption,
        @Schema(description = "What it is called") @Nullable String title,

        @Schema(description = "Who is named beside it", examples = "تصوير: فهد العنزي") @Nullable
        String credit,

        @Schema(description = "Who holds the rights") @Nullable
        String copyright,

        @Schema(description = "How it was made, by IPTC's `digitalsourcetype`") @Nullable
        String digitalSourceType,

        @Schema(description = "Of a recording or a film, in seconds", examples = "61.5") @Nullable
        Double duration,

        @Schema(description = "Of a recording") @Nullable List<ChapterView> chapters,

        @Schema(description = "Of a document", examples = "24") @Nullable
        Integer pages,

        @Schema(description = "The first page of a document as a picture") @Nullable
        String poster,

        @Schema(description = "The length of the file behind `url`, of all but pictures", examples = "1048576")
        @Nullable
        Long bytes,

        @JsonIgnore @Schema(hidden = true) Cropping cropping)
        implements PageMedium, Tagged {

    /** Gives the medium as it is where only a part of it is shown. */
    interface Cropping {
        ShownMedium of(PictureCrop crop);
    }

    private static final Map<String, String> TYPES =
            Map.of("avif", "image/avif", "webp", "image/webp", "jpeg", "image/jpeg");
    private static final List<String> BEST_FIRST = List.of("avif", "webp", "jpeg");

    @Override
    @JsonIgnore
    public Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        if (srcset != null) {
            BEST_FIRST.stream()
                    .filter(srcset::containsKey)
                    .forEach(format -> sources.put(TYPES.get(format), srcset.get(format)));
        }
        return sources;
    }

    /** Returns it as the one picture by which services show an article; null for other kinds. */
    public @Nullable Picture picture() {
        return srcset == null ? null : new Picture(url, alt, caption, width, height);
    }

    /** Returns the same medium with the words of one use of it, which go first. */
    public ShownMedium with(@Nullable String ownAlt, @Nullable String ownCaption, @Nullable String ownCredit) {
        return new ShownMedium(
                media,
                kind,
                mediaType,
                url,
                srcset,
                crops,
                width,
                height,
                focal,
                thumbhash,
                colour,
                ownAlt == null ? alt : ownAlt,
                ownCaption == null ? caption : ownCaption,
                title,
                ownCredit == null ? credit : ownCredit,
                copyright,
                digitalSourceType,
                duration,
                chapters,
                pages,
                poster,
                bytes,
                crop -> cropping.of(crop).with(ownAlt, ownCaption, ownCredit));
    }

    @Override
    public ShownMedium cropped(@Nullable PictureCrop crop) {
        return crop == null ? this : cropping.of(crop);
    }

    /** Returns whether the address is a path of this Midad that leads to a file of a medium. */
    public static boolean isFile(String url) {
        return url.startsWith(MediaAddresses.PATH);
    }

    @Override
    public Stream<String> cacheTags() {
        // Whether readers may have it hangs on the articles, issues, fronts and pages that show it.
        return Stream.of("media:" + media, "articles", "issues", "fronts", "pages");
    }
}
