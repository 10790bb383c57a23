package dev.midad.foundation.retries;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a retry with the first answer. */
class RetryMapper {

    @ServerExceptionMapper
    public Response answeredBefore(AnsweredBefore first) {
        return first.answer().again();
    }
}
