package dev.midad.moving.wordpress;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reports one thing of a WordPress export that is different in Midad, or not carried at all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordPressFinding(
        @Schema(description = "The post's number in WordPress; left out for what belongs to no post", examples = "123")
        @Nullable
        Long post,

        @Schema(description = "The post's slug, or the category's or tag's", examples = "الكويت-تستضيف-مؤتمر") @Nullable
        String slug,

        @Schema(examples = "shortcode-unknown") String code,
        WordPressDetail detail) {}
