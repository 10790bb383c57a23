package dev.midad.conversation.comments;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on its way from one Midad to another.
 *
 * @param article id or slug
 * @param parent id of the comment that it answers
 * @param email where the other Midad knows it; only its hash is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MovedComment(
        @NotNull String article,
        @Nullable UUID parent,
        @NotNull String name,
        @NotNull String text,
        @Email @Size(max = 254) @Nullable String email,
        @Min(0) @Max(1_000_000_000) @Nullable Integer likes) {}
