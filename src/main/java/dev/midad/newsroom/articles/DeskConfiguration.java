package dev.midad.newsroom.articles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Sets what people see of the desk. */
@ConfigMapping(prefix = "midad.desk")
interface DeskConfiguration {

    /** Returns whether people whose role is narrowed to sections read the drafts of other sections too. */
    @WithDefault("false")
    boolean readOtherSections();
}
