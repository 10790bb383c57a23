package dev.midad.newsroom.menus;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells an editor something to know about a menu; readers have the menu all the same. */
@Schema(
        name = "MenuFinding",
        description = "Something that an editor should know about a menu; readers have the menu all the same")
record MenuFinding(
        @Schema(required = true, description = "Such as `linkDead`; more may come", examples = "linkDead")
        String code,

        @Schema(
                required = true,
                description = "Where, in the menu as the desk sees it",
                examples = "/items/0/children/2/target/url")
        String pointer,

        @Schema(
                required = true,
                description = "In the language of whoever asks",
                examples = "Nothing that Midad knows of stands at /contact-us.")
        String detail) {}
