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

/**
 * Reads what editors send: a whole draft, or a patch that is merged into the present draft. In both cases the whole
 * draft is validated.
 */
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
     * Returns the draft that results when the merge patch is applied to the present draft.
     *
     * @throws ProblemException {@code validation-failed} where the patch, or the resulting draft, breaks a rule
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

    /**
     * Refuses unknown properties in the patch: a null removes a property, so that an unknown name with null would
     * vanish unseen in the merge.
     */
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
