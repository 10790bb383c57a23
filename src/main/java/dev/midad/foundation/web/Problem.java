package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Holds an error as it is answered: in the form of RFC 9457, with the request's id and, for validation, every wrong
 * field.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An error, as application/problem+json (RFC 9457)")
public record Problem(
        @Schema(
                required = true,
                description = "Path of a page that explains this kind of error",
                examples = "/problems/not-found")
        String type,

        @Schema(required = true, examples = "غير موجود") String title,
        @Schema(required = true, examples = "404") int status,

        @Schema(required = true, examples = "لا توجد مقالة بهذا العنوان")
        String detail,

        @Schema(required = true, description = "The path that was asked for", examples = "/v1/articles/x")
        String instance,

        @Schema(required = true, description = "Quote it when you report an error")
        String requestId,

        @Schema(description = "What is wrong, one by one, where the request breaks rules") @Nullable
        List<FieldError> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
