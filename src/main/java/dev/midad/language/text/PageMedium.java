package dev.midad.language.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is a medium of the library as a page shows it, in the language of the page. */
public interface PageMedium {

    /** Returns where readers get it: of a picture, the size that an {@code img} names. */
    String url();

    /** Returns the {@code srcset} of each format, by its media type, the best format first; empty for other kinds. */
    Map<String, String> sources();

    @Nullable
    Integer width();

    @Nullable
    Integer height();

    @Nullable
    String alt();

    @Nullable
    String caption();

    @Nullable
    String credit();

    @Nullable
    String title();

    String mediaType();

    /** Returns the part of the picture that one use of it shows; the same medium where it shows the whole. */
    PageMedium cropped(@Nullable PictureCrop crop);
}
