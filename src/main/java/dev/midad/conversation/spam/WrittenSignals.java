package dev.midad.conversation.spam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes signals as the JSON that a comment keeps of them, and reads it. */
@ApplicationScoped
public class WrittenSignals {

    private static final TypeReference<List<Signal>> SIGNALS = new TypeReference<>() {};

    private final ObjectMapper json;

    WrittenSignals(ObjectMapper json) {
        this.json = json;
    }

    public String write(List<Signal> signals) {
        try {
            return json.writeValueAsString(signals);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public List<Signal> read(String written) {
        try {
            return json.readValue(written, SIGNALS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
