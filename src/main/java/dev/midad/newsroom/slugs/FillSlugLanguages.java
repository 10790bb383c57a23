package dev.midad.newsroom.slugs;

import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives, at a start, slugs of articles the language of their article where they have none: a replica of the version before
 * knows of no languages, and may have written some since the migration.
 */
public final class FillSlugLanguages implements Callback {

    private static final String FILL = """
            update slug s set lang = a.lang from article a
            where s.kind = 'article' and s.lang = '' and a.id = s.entity_id and not exists (
                select from slug o where o.kind = 'article' and o.slug_key = s.slug_key and o.lang = a.lang)
            """;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return FillSlugLanguages.class.getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public void handle(Event event, Context context) {
        try (var fill = context.getConnection().createStatement()) {
            fill.executeUpdate(FILL);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
