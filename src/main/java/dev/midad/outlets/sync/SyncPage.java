package dev.midad.outlets.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists a few pieces of content for a client's copy, as the contract describes them. */
@Schema(name = "SyncPage", description = "A few things that a copy is told of")
public record SyncPage(
        @Schema(required = true, description = "To be taken over in this order")
        List<SyncItem> data,

        @Schema(required = true) Info page) {

    /** Tells the client how far its copy has come. */
    @Schema(name = "SyncPageInfo", description = "Where the copy stands")
    public record Info(
            @Schema(
                    required = true,
                    description = "How many a page holds at most; large ones make it shorter",
                    examples = "100")
            int limit,

            @Schema(
                    required = true,
                    description =
                            "Keep it once the page is taken over, and send it as `token` for what comes after; it is always there",
                    examples = "3q2-7wAB…")
            String next,

            @Schema(
                    required = true,
                    description = "Whether there is more at this moment: ask again at once",
                    examples = "false")
            boolean more) {}

    public SyncPage {
        data = List.copyOf(data);
    }
}
