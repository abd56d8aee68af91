package id.sikap.hostile;

import id.sikap.hostile.Shot.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Against the pages: forged view states, and every field of every form. */
final class FacesShots {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final Pattern CONTROL = Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");

    /** Pages with a form of Faces, who may open them, and the button that sends. */
    private static final List<String[]> PAGES = List.of(
            new String[] {"/sign-in", "ANONYMOUS", "enter"},
            new String[] {"/access/activate", "ANONYMOUS", "activate:go"},
            new String[] {"/access/forgot", "ANONYMOUS", "forgot:go"},
            new String[] {"/access/tokens", "PEGAWAI", "give:make"},
            new String[] {"/access/factor", "PEGAWAI", "factor:confirm"},
            new String[] {"/target/propose", "PEGAWAI", "target:propose"},
            new String[] {"/target/propose", "ATASAN", "target:propose"},
            new String[] {"/policy/add", "ADMIN", "policy:add"},
            new String[] {"/target/list", "ATASAN", "targets:nothing"},
            new String[] {"/people/list", "ADMIN", "found:people"},
            new String[] {"/people/units", "ADMIN", "tree:units"},
            new String[] {"/people/assign", "ADMIN", "deed:look"},
            new String[] {"/people/promotion", "ADMIN", "deed:look"},
            new String[] {"/people/absence", "ADMIN", "deed:look"},
            new String[] {"/people/superior", "ADMIN", "deed:look"},
            new String[] {"/people/unit", "ADMIN", "which:choose"},
            new String[] {"/people/delegation", "ATASAN", "deed:look"},
            new String[] {"/people/person", "PEGAWAI", "x"},
            new String[] {"/people/quality", "ADMIN", "x"},
            new String[] {"/policy/list", "ADMIN", "x"},
            new String[] {"/worklog/day", "PEGAWAI", "x"},
            new String[] {"/worklog/history", "PEGAWAI", "x"},
            new String[] {"/report/centre", "ATASAN", "x"},
            new String[] {"/report/unit", "ATASAN", "x"},
            new String[] {"/report/agency", "ADMIN", "x"});

    /** Parameters that tables, trees and Ajax read. */
    private static final List<String> INNER = List.of(
            "jakarta.faces.source",
            "jakarta.faces.partial.event",
            "jakarta.faces.partial.execute",
            "jakarta.faces.partial.render",
            "jakarta.faces.behavior.event",
            "jakarta.faces.ClientWindow",
            "jakarta.faces.ViewState",
            "jakarta.faces.RenderKitId",
            "primefaces.nonce",
            "primefaces.resetvalues",
            "primefaces.ignoreautoupdate",
            "found:people_first",
            "found:people_rows",
            "found:people_pagination",
            "found:people_sortKey",
            "found:people_sortDir",
            "found:people_sorting",
            "found:people_filtering",
            "found:people_selection",
            "found:people_encodeFeature",
            "found:people_skipChildren",
            "found:people_columnOrder",
            "found:people_resizableColumnState",
            "tree:units_expandNode",
            "tree:units_selection",
            "tree:units_dragdropSource",
            "tree:units_instantSelection",
            "tree:units_scrollState");

    private final Random random;
    private final BiFunction<Visitor, String, String> pages;

    /** @param pages opens a page and brings its text */
    FacesShots(Random random, BiFunction<Visitor, String, String> pages) {
        this.random = random;
        this.pages = pages;
    }

    List<Shot> viewStates(int count) {
        List<Shot> shots = new ArrayList<>();
        String foreign = state(controls(pages.apply(Visitor.ADMIN, "/policy/add")));
        for (int i = 0; i < count; i++) {
            String[] page = PAGES.get(i % PAGES.size());
            Visitor who = i % 11 == 0 ? Visitor.ANONYMOUS : Visitor.valueOf(page[1]);
            List<String[]> fields = new ArrayList<>();
            String state = random.nextInt(4) == 0 ? foreign : viewState();
            if (random.nextInt(10) > 0) {
                fields.add(new String[] {STATE, state});
            }
            String form = page[2].contains(":") ? page[2].replaceAll(":.*", "") : "form";
            fields.add(new String[] {form, form});
            fields.add(new String[] {page[2], page[2]});
            shots.add(shot("viewstate#" + i, who, page[0], fields, random.nextInt(3) == 0));
        }
        return shots;
    }

    private String viewState() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextLong() + ":" + random.nextLong();
            case 1 -> "stateless";
            case 2 -> "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhw";
            case 3 -> "-1:" + "9".repeat(1 + random.nextInt(50));
            case 4 -> random.nextInt(100) + "";
            default -> Nasty.text(random);
        };
    }

    /** All fields at once, or one: then those that must be filled are empty. Nothing may come of either. */
    List<Shot> fields(int count) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] page = PAGES.get(i / 10 % PAGES.size());
            Visitor who = Visitor.valueOf(page[1]);
            if (i % 10 == 0) {
                opened = controls(pages.apply(who, page[0]));
            }
            List<String[]> fields = new ArrayList<>();
            boolean all = random.nextInt(3) == 0;
            int one = random.nextInt(Math.max(1, opened.size()));
            for (int at = 0; at < opened.size(); at++) {
                Map<String, String> control = opened.get(at);
                boolean hit = control.get("name").equals(STATE) ? false : all || at == one;
                if (!"submit".equals(control.get("type"))) {
                    fields.add(new String[] {control.get("name"), hit ? payload() : control.get("value")});
                }
            }
            fields.add(new String[] {page[2], page[2]});
            if (random.nextInt(3) == 0) {
                fields.add(new String[] {INNER.get(random.nextInt(INNER.size())), payload()});
                fields.add(new String[] {INNER.get(random.nextInt(INNER.size())), payload()});
            }
            shots.add(shot("field#" + i, who, page[0], fields, random.nextBoolean()));
        }
        return shots;
    }

    private List<Map<String, String>> opened = List.of();

    private String payload() {
        return switch (random.nextInt(12)) {
            case 0 -> "B".repeat(100_000);
            case 1, 2 -> "#{7331*7331}";
            case 3, 4 -> Nasty.MARKUP + "<script>alert(1)</script>";
            default -> Nasty.text(random);
        };
    }

    private Shot shot(String name, Visitor who, String page, List<String[]> fields, boolean ajax) {
        List<String[]> all = new ArrayList<>(fields);
        if (ajax) {
            all.add(new String[] {"jakarta.faces.partial.ajax", "true"});
            all.add(new String[] {"jakarta.faces.source", random.nextBoolean() ? "nothing" : fields.get(0)[0]});
            all.add(new String[] {"jakarta.faces.partial.execute", random.nextBoolean() ? "@all" : Nasty.text(random)});
            all.add(new String[] {"jakarta.faces.partial.render", random.nextBoolean() ? "@form" : Nasty.text(random)});
            return Shot.post(name, who, page, FORM, utf8(Nasty.form(all)), "Faces-Request: partial/ajax");
        }
        return Shot.post(name, who, page, FORM, utf8(Nasty.form(all)));
    }

    private static String state(List<Map<String, String>> controls) {
        return controls.stream()
                .filter(control -> control.get("name").equals(STATE))
                .map(control -> control.get("value"))
                .findFirst()
                .orElse("none");
    }

    private static List<Map<String, String>> controls(String page) {
        List<Map<String, String>> controls = new ArrayList<>();
        Matcher control = CONTROL.matcher(page);
        while (control.find()) {
            Map<String, String> attributes = new java.util.HashMap<>(Map.of("value", "", "name", ""));
            Matcher attribute = ATTRIBUTE.matcher(control.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            if (!attributes.get("name").isEmpty()) {
                controls.add(attributes);
            }
        }
        return controls;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
