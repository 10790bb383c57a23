package dev.midad.newsroom.published;

import java.util.EnumSet;
import java.util.Set;

/** Says which fields of an article a client asks for, and in what form its body. */
public record ArticleShape(Set<ArticleField> fields, BodyFormat format) {

    public static final ArticleShape SUMMARY = ofBlocks(ArticleField.summary());

    static ArticleShape ofBlocks(Set<ArticleField> fields) {
        return new ArticleShape(fields, BodyFormat.BLOCKS);
    }

    /** Returns the shape with those of its fields that are among these. */
    public ArticleShape within(Set<ArticleField> some) {
        var fewer = EnumSet.copyOf(fields);
        fewer.retainAll(some);
        return new ArticleShape(fewer, format);
    }

    ArticleShape without(Set<ArticleField> some) {
        var fewer = EnumSet.copyOf(fields);
        fewer.removeAll(some);
        return new ArticleShape(fewer, format);
    }
}
