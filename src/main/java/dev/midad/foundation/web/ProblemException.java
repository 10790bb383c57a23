package dev.midad.foundation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Describes one wrong value; its place is a pointer into the body, or the name of a query parameter. */
    public record Wrong(String place, boolean inQuery, String code, Message detail) {

        public static Wrong field(String pointer, String code, Message detail) {
            return new Wrong(pointer, false, code, detail);
        }

        public static Wrong parameter(String name, String code, Message detail) {
            return new Wrong(name, true, code, detail);
        }
    }

    private final ProblemType type;
    private final transient Message detail;
    private final transient List<Wrong> wrongs;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> members;

    private ProblemException(
            ProblemType type,
            Message detail,
            List<Wrong> wrongs,
            Map<String, String> headers,
            Map<String, Object> members) {
        super(detail.english(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.wrongs = List.copyOf(wrongs);
        this.headers = Map.copyOf(headers);
        this.members = Map.copyOf(members);
    }

    public static ProblemException of(ProblemType type, String english, String arabic, Object... arguments) {
        return of(type, Message.of(english, arabic, arguments));
    }

    public static ProblemException of(ProblemType type, Message detail) {
        return new ProblemException(type, detail, List.of(), Map.of(), Map.of());
    }

    public static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND, "There is nothing at this address.", "لا يوجد شيء في هذا العنوان.");
    }

    /** Makes the problem of values that were understood and break a rule. */
    public static ProblemException invalid(List<Wrong> wrongs) {
        return listing(ProblemType.VALIDATION_FAILED, wrongs);
    }

    public static ProblemException invalid(String pointer, String code, Message detail) {
        return invalid(List.of(Wrong.field(pointer, code, detail)));
    }

    /** Makes the problem of a query parameter that cannot be read. */
    public static ProblemException invalidParameter(String name, String code, Message detail) {
        return listing(ProblemType.INVALID_PARAMETER, List.of(Wrong.parameter(name, code, detail)));
    }

    public static ProblemException listing(ProblemType type, List<Wrong> wrongs) {
        var first = wrongs.get(0);
        var detail = wrongs.size() == 1
                ? new Message(
                        first.place() + ": " + first.detail().english(),
                        first.place() + ": " + first.detail().arabic())
                : Message.of(
                        "%s values are wrong; the first is %s.",
                        "عدد القيم الخاطئة %s، أولها %s.", wrongs.size(), first.place());
        return new ProblemException(type, detail, wrongs, Map.of(), Map.of());
    }

    /** Returns the problem with the wrong fields at other places of the request, as its body has them. */
    public ProblemException at(UnaryOperator<String> places) {
        return wrongs.isEmpty()
                ? this
                : listing(
                        type,
                        wrongs.stream()
                                .map(wrong -> Wrong.field(places.apply(wrong.place()), wrong.code(), wrong.detail()))
                                .toList());
    }

    public ProblemException with(String header, String value) {
        return new ProblemException(type, detail, wrongs, and(headers, header, value), members);
    }

    /** Adds an extension member (RFC 9457, 3.2), which the schema of {@link Problem} names. */
    public ProblemException telling(String member, Object value) {
        return new ProblemException(type, detail, wrongs, headers, and(members, member, value));
    }

    private static <T> Map<String, T> and(Map<String, T> some, String key, T value) {
        var all = new HashMap<>(some);
        all.put(key, value);
        return all;
    }

    public ProblemType type() {
        return type;
    }

    public Message detail() {
        return detail;
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }

    public Map<String, String> headers() {
        return headers;
    }

    Map<String, Object> members() {
        return members;
    }
}
