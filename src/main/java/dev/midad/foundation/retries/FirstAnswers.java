package dev.midad.foundation.retries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Keeps the first answer to each Idempotency-Key for 24 hours, in the transaction of the act that it answers. */
@ApplicationScoped
class FirstAnswers {

    // A request's body may have 2 MiB, and the answer repeats it; no answer to a POST comes near this limit.
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final String FIND = """
            select fingerprint, status, cast(headers as text) as headers, body, credential_bound
            from first_answer
            where caller_id = :caller and key_hash = :key and created_at > now() - interval '24 hours'
            """;

    private static final String KEEP = """
            insert into first_answer
                (caller_id, key_hash, fingerprint, status, headers, body, credential_bound, created_at)
            values (:caller, :key, :fingerprint, :status, cast(:headers as jsonb), cast(:body as bytea), :bound, now())
            on conflict on constraint first_answer_pkey do update set
                fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                body = excluded.body, credential_bound = excluded.credential_bound,
                created_at = excluded.created_at
            where first_answer.created_at <= now() - interval '24 hours'
            """;

    // Each new answer deletes up to ten old ones, so that the table does not outgrow a day, and no job is needed.
    private static final String PURGE = """
            delete from first_answer where (caller_id, key_hash) in (
                select caller_id, key_hash from first_answer where created_at <= now() - interval '24 hours'
                order by created_at limit 10 for update skip locked)
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    FirstAnswers(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * Locks the key until the transaction ends, however it ends.
     *
     * @throws AnsweredBefore where a first answer is kept already
     * @throws ProblemException {@code request-in-progress} or {@code idempotency-key-reused}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(KeyedRequest request) {
        if (!isLocked(request)) {
            throw ProblemException.of(
                            ProblemType.REQUEST_IN_PROGRESS,
                            "The first request with this Idempotency-Key is still being worked on.",
                            "ما زال العمل جاريًا على أول طلب بهذا المفتاح Idempotency-Key.")
                    .with(HttpHeaders.RETRY_AFTER, "1");
        }
        var kept = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("caller", request.caller())
                .setParameter("key", request.keyHash())
                .getResultList();
        if (!kept.isEmpty()) {
            throw new AnsweredBefore(answer((Tuple) kept.get(0), request));
        }
    }

    /** Keeps the answer, and deletes a few answers that are older than a day. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(KeyedRequest request, FirstAnswer answer, boolean secret) {
        var box = answer.body().length <= MOST_BYTES ? Sealing.seal(answer.body(), request.seal(secret)) : null;
        entities.createNativeQuery(PURGE).executeUpdate();
        entities.createNativeQuery(KEEP)
                .setParameter("caller", request.caller())
                .setParameter("key", request.keyHash())
                .setParameter("fingerprint", request.fingerprint())
                .setParameter("status", answer.status())
                .setParameter("headers", written(answer.headers()))
                .setParameter("body", box)
                .setParameter("bound", secret)
                .executeUpdate();
    }

    /**
     * Keeps a refusal. A refused request changed nothing, so it does no harm if a retry that has begun meanwhile keeps
     * its answer instead.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keepRefusal(KeyedRequest request, FirstAnswer refusal) {
        if (isLocked(request)) {
            keep(request, refusal, false);
        }
    }

    private boolean isLocked(KeyedRequest request) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", request.lock())
                .getSingleResult();
    }

    private FirstAnswer answer(Tuple kept, KeyedRequest request) {
        if (!Arrays.equals(kept.get("fingerprint", byte[].class), request.fingerprint())) {
            throw ProblemException.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came with another request before; every new request needs a new one.",
                    "سبق استعمال هذا المفتاح Idempotency-Key مع طلب آخر، ولكل طلب جديد مفتاح جديد.");
        }
        var headers = read(kept.get("headers", String.class));
        return new FirstAnswer(kept.get("status", Integer.class), headers, body(kept, request));
    }

    private static byte[] body(Tuple kept, KeyedRequest request) {
        return Optional.ofNullable(kept.get("body", byte[].class))
                .flatMap(box -> Sealing.open(box, request.seal(kept.get("credential_bound", Boolean.class))))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.CONFLICT,
                        "This was done before, and its answer cannot be shown again.",
                        "سبق تنفيذ هذا الطلب، ولا يمكن عرض جوابه مرة أخرى."));
    }

    private String written(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
