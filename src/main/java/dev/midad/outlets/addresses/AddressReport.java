package dev.midad.outlets.addresses;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reports what those who follow the addresses of an old site would find. */
@Schema(description = "What those who follow the addresses of an old site would find")
public record AddressReport(
        @Schema(
                required = true,
                description = "How many addresses, by status",
                examples = "{\"301\": 4980, \"404\": 20}")
        Map<String, Long> counts,

        @Schema(required = true, description = "Each address, in its order")
        List<CheckedAddress> addresses) {

    private static final int NOT_FOUND = 404;

    /** Reports what one address leads to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CheckedAddress", description = "What an address of an old site leads to")
    public record CheckedAddress(
            @Schema(required = true, description = "As it was given", examples = "https://old.example/2013/05/old-name")
            String address,

            @Schema(required = true, description = "`200`, `301`, `302`, `410` or `404`", examples = "301")
            int status,

            @Schema(description = "What stands there, as `GET /v1/resolve` names it", examples = "article") @Nullable
            String kind,

            @Schema(description = "Where it leads", examples = "https://example.org/articles/new-name") @Nullable
            String location) {

        static CheckedAddress of(String address, Optional<ResolvedView> found) {
            return found.map(view -> new CheckedAddress(address, view.status(), view.kind(), view.location()))
                    .orElseGet(() -> new CheckedAddress(address, NOT_FOUND, null, null));
        }
    }

    public AddressReport {
        counts = new TreeMap<>(counts);
        addresses = List.copyOf(addresses);
    }

    static AddressReport of(List<CheckedAddress> addresses) {
        return new AddressReport(
                addresses.stream()
                        .map(one -> Integer.toString(one.status()))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())),
                addresses);
    }
}
