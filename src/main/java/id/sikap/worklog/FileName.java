package id.sikap.worklog;

/** The name a person gave a file: shown, never used as a path. */
final class FileName {

    private static final int MAX = 120;

    private FileName() {}

    static String clean(String name) {
        String bare = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String kept = bare.replaceAll("[\\p{Cntrl}\"<>:|?*;]", "").strip();
        return kept.isEmpty() ? "berkas" : kept.length() <= MAX ? kept : kept.substring(kept.length() - MAX);
    }
}
