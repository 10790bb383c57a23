package dev.midad.foundation.web;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads what editors send: a whole draft, or a patch merged into the draft that stands. Both are validated whole. */
@ApplicationScoped
public class Drafts {

    private final ObjectMapper json;
    private final Validator validator;

    Drafts(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws ProblemException {@code validation-failed}, naming every field that breaks a rule */
    public <T> T validated(T draft) {
        var violations = validator.validate(draft);
        if (!violations.isEmpty()) {
            throw Violations.problem(violations);
        }
        return draft;
    }

    /**
     * The draft that a merge patch makes of the one that stands.
     *
     * @throws ProblemException {@code validation-failed} where the patch, or what comes of it, breaks a rule
     */
    public <T> T patched(T standing, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode)) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_REQUEST,
                    "A patch is a JSON object with the properties to change.",
                    "التعديل كائن JSON فيه الخصائص المراد تغييرها.");
        }
        requireKnown(patch, type);
        try {
            return validated(json.treeToValue(MergePatch.apply(json.valueToTree(standing), patch), type));
        } catch (JsonProcessingException refusal) {
            throw JsonProblems.of(refusal);
        }
    }

    /** A null removes what it names, so that an unknown name would vanish unseen when the patch is merged. */
    private static void requireKnown(JsonNode patch, Class<?> type) {
        var known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        var unknown = new ArrayList<ProblemException.Wrong>();
        patch.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.add(JsonProblems.unknownProperty(
                        JsonPointer.empty().appendProperty(name).toString(), name));
            }
        });
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }
}
