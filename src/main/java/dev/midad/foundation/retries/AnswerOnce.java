package dev.midad.foundation.retries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.web.Caller;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Preconditions;
import dev.midad.foundation.web.Problem;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.Problems;
import dev.midad.foundation.web.RequestContext;
import dev.midad.foundation.web.ShownOnce;
import dev.midad.foundation.web.Versioned;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Executes a POST with an Idempotency-Key at most once. The act and its kept answer are one transaction: both are
 * committed or neither is, whenever the program is killed, and no lock is left behind that would have to expire.
 */
@Interceptor
@Edited
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AnswerOnce {

    // The same request would be refused with these again. After any other refusal a retry may succeed.
    private static final Set<Integer> FINAL_REFUSALS = Set.of(404, 410, 412, 422);

    private static final String JSON = "application/json;charset=UTF-8";

    private final CurrentVertxRequest request;
    private final Caller caller;
    private final FirstAnswers answers;
    private final ObjectMapper json;

    AnswerOnce(CurrentVertxRequest request, Caller caller, FirstAnswers answers, ObjectMapper json) {
        this.request = request;
        this.caller = caller;
        this.answers = answers;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object answer(InvocationContext invocation) throws Exception {
        var keyed = invocation.getMethod().isAnnotationPresent(POST.class)
                ? KeyedRequest.of(request.getCurrent(), caller::callerId).orElse(null)
                : null;
        if (keyed == null) {
            return invocation.proceed();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                answers.begin(keyed);
                var answer = invocation.proceed();
                keep(keyed, answer);
                return answer;
            });
        } catch (ProblemException refusal) {
            keepFinal(keyed, refusal);
            throw refusal;
        }
    }

    private void keep(KeyedRequest keyed, @Nullable Object answer) {
        var response = answer instanceof Response whole ? whole : null;
        var entity = response == null ? answer : response.getEntity();
        var headers = new HashMap<String, String>();
        if (response != null && response.getLocation() != null) {
            headers.put(HttpHeaders.LOCATION, response.getLocation().toString());
        }
        if (entity instanceof Versioned versioned) {
            headers.put(HttpHeaders.ETAG, Preconditions.etag(versioned.version()));
        }
        if (entity != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, JSON);
        }
        var status = response == null ? entity == null ? 204 : 200 : response.getStatus();
        answers.keep(keyed, new FirstAnswer(status, headers, written(entity)), entity instanceof ShownOnce);
    }

    private void keepFinal(KeyedRequest keyed, ProblemException refusal) {
        var type = refusal.type();
        if (!FINAL_REFUSALS.contains(type.status()) || type == ProblemType.IDEMPOTENCY_KEY_REUSED) {
            return;
        }
        var headers = new HashMap<>(refusal.headers());
        headers.putAll(Map.of(
                HttpHeaders.CONTENT_TYPE,
                Problem.MEDIA_TYPE,
                HttpHeaders.CONTENT_LANGUAGE,
                RequestContext.language(keyed.context()).tag()));
        var problem = Problems.of(refusal, keyed.context());
        answers.keepRefusal(keyed, new FirstAnswer(type.status(), headers, written(problem)));
    }

    private byte[] written(@Nullable Object entity) {
        try {
            return entity == null ? new byte[0] : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
