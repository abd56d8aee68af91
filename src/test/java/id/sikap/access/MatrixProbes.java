package id.sikap.access;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.people.authority.Act;
import id.sikap.support.Examples;
import id.sikap.support.Form;
import id.sikap.support.Rows;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** For each act of the matrix: a thing of the owner's in that state, and a request for it that only its authority can fail. */
final class MatrixProbes {

    /** What came of a request, as the matrix writes it. */
    static final String ALLOWED = "Y";

    static final String DENIED = "-";
    static final String REFUSED_BY_STATE = "S";

    /** Whoever asks, by session or by token. */
    interface Asker {
        Answer send(String method, String path, Object body);

        /** The session behind it; null for a program, which uses no forms. */
        Session session();
    }

    /** Makes the thing, and asks for it. */
    record Probe(BiFunction<String, LocalDate, String> thing, Ask ask) {}

    interface Ask {
        String by(Asker asker, String thing, String state, LocalDate day);
    }

    static final Map<Act, Probe> ALL = all();

    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private MatrixProbes() {}

    private static Map<Act, Probe> all() {
        Map<Act, Probe> probes = new EnumMap<>(Act.class);
        entries(probes);
        reviews(probes);
        evidence(probes);
        targets(probes);
        people(probes);
        probes.put(
                Act.PERSON_REPORT,
                new Probe(
                        MatrixProbes::entry,
                        (asker, id, state, day) -> inWorkbook(
                                asker.send(
                                        "GET",
                                        "/api/v1/reports/person/" + MatrixCast.OWNER + "/" + YearMonth.from(day)
                                                + ".xlsx",
                                        null),
                                id)));
        probes.put(
                Act.UNIT_REPORT,
                new Probe(
                        (state, day) -> unit(),
                        (asker, unit, state, day) -> state.equals("PAGE")
                                ? page(asker, "/report/unit?unit=" + unit)
                                : outcome(asker.send(
                                        "GET",
                                        "/api/v1/reports/unit/" + unit + "/" + YearMonth.from(day) + ".xlsx",
                                        null))));
        return probes;
    }

    private static void entries(Map<Act, Probe> probes) {
        probes.put(
                Act.ENTRY_READ,
                new Probe(
                        MatrixProbes::entry,
                        (asker, id, state, day) -> listed(
                                asker.send(
                                        "GET",
                                        "/api/v1/entries?nip=" + MatrixCast.OWNER + "&from=" + day + "&to=" + day,
                                        null),
                                id)));
        probes.put(Act.ENTRY_EDIT, new Probe(MatrixProbes::entry, (asker, id, state, day) -> {
            Map<String, Object> body = new LinkedHashMap<>(Examples.post(day));
            body.put("version", 0);
            return outcome(asker.send("PUT", "/api/v1/entries/" + id, body));
        }));
        for (Act act : List.of(Act.ENTRY_DISCARD, Act.ENTRY_WITHDRAW)) {
            String verb = act == Act.ENTRY_DISCARD ? "discard" : "withdraw";
            probes.put(
                    act,
                    new Probe(
                            MatrixProbes::entry,
                            (asker, id, state, day) -> outcome(
                                    asker.send("POST", "/api/v1/entries/" + id + "/" + verb, Map.of("version", 0)))));
        }
    }

    private static void reviews(Map<Act, Probe> probes) {
        probes.put(
                Act.QUEUE_READ,
                new Probe(
                        MatrixProbes::entry,
                        (asker, id, state, day) -> listed(asker.send("GET", "/api/v1/review/queue", null), id)));
        Map.of(Act.ENTRY_APPROVE, "approve", Act.ENTRY_RETURN, "return", Act.ENTRY_REJECT, "reject")
                .forEach((act, verdict) -> probes.put(
                        act,
                        new Probe(
                                MatrixProbes::entry,
                                (asker, id, state, day) ->
                                        reviewed(asker.send("POST", "/api/v1/review", decision(id, verdict))))));
        probes.put(
                Act.REVIEW_UNDO,
                new Probe(
                        MatrixProbes::decided,
                        (asker, id, state, day) -> reviewed(asker.send(
                                "POST",
                                "/api/v1/review/undo",
                                Map.of("entries", List.of(Map.of("id", Long.valueOf(id))))))));
    }

    private static void evidence(Map<Act, Probe> probes) {
        BiFunction<String, LocalDate, String> file =
                (state, day) -> String.valueOf(Examples.evidence(Long.parseLong(entry(state, day))));
        probes.put(
                Act.EVIDENCE_READ,
                new Probe(file, (asker, id, state, day) -> outcome(asker.send("GET", "/api/v1/evidence/" + id, null))));
        probes.put(
                Act.EVIDENCE_REMOVE,
                new Probe(
                        file,
                        (asker, id, state, day) -> outcome(asker.send("DELETE", "/api/v1/evidence/" + id, null))));
        probes.put(
                Act.EVIDENCE_ADD,
                new Probe(
                        MatrixProbes::entry,
                        (asker, id, state, day) -> outcome(
                                asker.session() == null
                                        ? asker.send("POST", "/api/v1/entries/" + id + "/evidence", Map.of())
                                        : asker.session()
                                                .upload(
                                                        "/api/v1/entries/" + id + "/evidence",
                                                        "file",
                                                        "bukti.pdf",
                                                        PDF))));
    }

    private static void targets(Map<Act, Probe> probes) {
        BiFunction<String, LocalDate, String> target = (state, day) -> target(state);
        probes.put(
                Act.TARGET_READ,
                new Probe(
                        target,
                        (asker, id, state, day) ->
                                listed(asker.send("GET", "/api/v1/targets?nip=" + MatrixCast.OWNER, null), id)));
        probes.put(
                Act.TARGET_PROPOSE,
                new Probe(
                        (state, day) -> "",
                        (asker, none, state, day) -> outcome(asker.send(
                                "POST", "/api/v1/targets", Examples.target(MatrixCast.OWNER, day.getYear())))));
        for (Act act : List.of(Act.TARGET_AGREE, Act.TARGET_WITHDRAW)) {
            String verb = act == Act.TARGET_AGREE ? "agree" : "withdraw";
            probes.put(
                    act,
                    new Probe(
                            target,
                            (asker, id, state, day) ->
                                    outcome(asker.send("POST", "/api/v1/targets/" + id + "/" + verb, Map.of()))));
        }
    }

    private static void people(Map<Act, Probe> probes) {
        BiFunction<String, LocalDate, String> owner = (state, day) -> MatrixCast.OWNER;
        probes.put(Act.PERSON_FIND, new Probe(owner, (asker, nip, state, day) -> {
            Answer answer = asker.send("GET", "/api/v1/people?query=" + nip, null);
            return answer.status() == 200 && answer.json().path("total").asInt() == 0 ? DENIED : outcome(answer);
        }));
        probes.put(
                Act.PERSON_READ,
                new Probe(owner, (asker, nip, state, day) -> part(asker, "/people/person?nip=" + nip, state)));
        probes.put(
                Act.SUPERIOR_READ,
                new Probe(
                        owner,
                        (asker, nip, state, day) ->
                                outcome(asker.send("GET", "/api/v1/people/" + nip + "/superior?on=" + day, null))));
        probes.put(
                Act.AUDIT_READ,
                new Probe(
                        owner,
                        (asker, nip, state, day) ->
                                outcome(asker.send("GET", "/api/v1/audit?size=1&subject=" + nip, null))));
        probes.put(Act.ACCOUNT_MANAGE, new Probe(MatrixProbes::account, (asker, nip, state, day) -> {
            Answer answer = asker.send("GET", "/access/account?nip=" + nip, null);
            return answer.status() == 200 && !answer.text().contains("id=\"switch\"") ? DENIED : outcome(answer);
        }));
        probes.put(Act.ABSENCE_RECORD, new Probe(owner, (asker, nip, state, day) -> absence(asker, nip, day)));
        probes.put(
                Act.DELEGATION_ENTER,
                new Probe(
                        (state, day) -> {
                            Rows.change("delete from delegation where letter = ?", Examples.LETTER);
                            return MatrixCast.OWNER;
                        },
                        (asker, nip, state, day) -> outcome(asker.send(
                                "POST",
                                "/api/v1/delegations",
                                Map.of(
                                        "from",
                                        nip,
                                        "to",
                                        Session.nipOf("rekan1"),
                                        "letter",
                                        Examples.LETTER,
                                        "start",
                                        day.plusYears(1).toString(),
                                        "end",
                                        day.plusYears(1).toString(),
                                        "scope",
                                        List.of("VALIDATE"))))));
        probes.put(
                Act.CHANGE_UNDO,
                new Probe(
                        (state, day) -> String.valueOf(Examples.delegation(
                                MatrixCast.OWNER,
                                Session.nipOf("rekan1"),
                                state.equals("PLANNED") ? day.plusYears(1) : day)),
                        (asker, id, state, day) ->
                                outcome(asker.send("POST", "/api/v1/changes/" + id + "/undo", Map.of()))));
    }

    private static String outcome(Answer answer) {
        int status = answer.status();
        if (status / 100 == 2) {
            return ALLOWED;
        }
        return switch (status) {
            // A program without the scope, and nobody at all: both get nothing.
            case 302, 401, 403, 404 -> DENIED;
            case 409 -> REFUSED_BY_STATE;
            default -> answer.toString();
        };
    }

    private static String listed(Answer answer, String id) {
        if (answer.status() != 200) {
            return outcome(answer);
        }
        for (JsonNode row : answer.json()) {
            if (row.path("id").asText().equals(id)) {
                return ALLOWED;
            }
        }
        return DENIED;
    }

    private static String reviewed(Answer answer) {
        if (answer.status() != 200) {
            return outcome(answer);
        }
        String result = answer.json().at("/results/0/result").asText();
        return switch (result) {
            case "ok" -> ALLOWED;
            case "not_found" -> DENIED;
            case "conflict" -> REFUSED_BY_STATE;
            default -> answer.toString();
        };
    }

    private static String page(Asker asker, String path) {
        return outcome(asker.send("GET", path, null));
    }

    /** A part of the person's page is there when its tab is. */
    private static String part(Asker asker, String path, String part) {
        Answer answer = asker.send("GET", path, null);
        if (answer.status() != 200 || part.equals("IDENTITY")) {
            return outcome(answer);
        }
        String tab = "tab=" + part.toLowerCase(Locale.ROOT);
        return answer.text().contains(tab) ? ALLOWED : DENIED;
    }

    /** Up to the preview, which says what would be: nothing must be left of it. */
    private static String absence(Asker asker, String nip, LocalDate day) {
        Answer form = asker.send("GET", "/people/absence?nip=" + nip, null);
        if (form.status() != 200 || asker.session() == null) {
            return outcome(form);
        }
        Answer preview = Form.of(asker.session(), "/people/absence?nip=" + nip, form, "deed")
                .with("nip", nip)
                .with("kind", "CLTN")
                .with("start", day.plusDays(40).toString())
                .with("end", day.plusDays(60).toString())
                .with("letter", Examples.LETTER)
                .press("look");
        if (preview.status() != 200) {
            return outcome(preview);
        }
        return preview.text().contains("deed:save") ? ALLOWED : DENIED;
    }

    private static String inWorkbook(Answer answer, String marker) {
        if (answer.status() != 200) {
            return outcome(answer);
        }
        try (ZipInputStream parts =
                new ZipInputStream(new ByteArrayInputStream(answer.raw().body()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (new String(parts.readAllBytes(), StandardCharsets.UTF_8).contains(marker)) {
                    return ALLOWED;
                }
            }
            return DENIED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> decision(String id, String verdict) {
        return Map.of(
                "decisions",
                List.of(Map.of(
                        "id", Long.valueOf(id), "version", 0, "verdict", verdict, "reason", "Perjelas hasilnya")));
    }

    /** An entry that bears its own number, to be found in a paper. */
    private static String entry(String state, LocalDate day) {
        long id = Examples.entry(MatrixCast.OWNER, day, state);
        Rows.change("update day_entry set result = ? where id = ?", "Contoh " + id, id);
        return String.valueOf(id);
    }

    /** One that its superior decided on just now, if it is to be decided. */
    private static String decided(String state, LocalDate day) {
        if (state.equals("DRAFT") || state.equals("SENT")) {
            return entry(state, day);
        }
        String id = entry("SENT", day);
        String verdict = Map.of("APPROVED", "approve", "RETURNED", "return", "REJECTED", "reject")
                .get(state);
        String done = reviewed(MatrixCast.superiorOn(day).post("/api/v1/review", decision(id, verdict)));
        if (!done.equals(ALLOWED)) {
            throw new AssertionError(done);
        }
        return id;
    }

    private static String target(String state) {
        long id = Examples.target(MatrixCast.OWNER);
        if (state.equals("AGREED")) {
            Rows.change(
                    "update target set employee_agreed_at = utc_timestamp(6), superior_agreed_at = utc_timestamp(6),"
                            + " superior_agreed_by = proposed_by where id = ?",
                    id);
        } else if (state.equals("WITHDRAWN")) {
            Rows.change("update target set withdrawn_at = utc_timestamp(6) where id = ?", id);
        }
        return String.valueOf(id);
    }

    private static String account(String state, LocalDate day) {
        MatrixCast.ownerHoldsNoRole();
        if (state.equals("ENTRUSTED")) {
            Examples.grant(MatrixCast.id(MatrixCast.OWNER), "PYB");
        }
        return MatrixCast.OWNER;
    }

    private static String unit() {
        return Rows.text("""
                select a.unit_id from placement a join employee e on e.id = a.employee_id
                where e.nip = ? and a.end_date > now()""", MatrixCast.OWNER);
    }
}
