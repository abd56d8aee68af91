package id.sikap.people.post;

/** The kinds of posts (UU 20/2023, articles 13 to 18): leaders' of three heights, told apart by their eselon, functional, implementers'. */
public enum PostKind {
    JPT("1", "12"),
    ADMINISTRATOR("1", "3"),
    PENGAWAS("1", "4"),
    FUNGSIONAL("2", ""),
    PELAKSANA("4", "");

    /** SIASN jenis jabatan of one who holds a functional post and leads beside it. */
    private static final String BOTH = "3";

    private final String code;
    private final String heights;

    PostKind(String code, String heights) {
        this.code = code;
        this.heights = heights;
    }

    /** SIASN jenis jabatan. */
    public String code() {
        return code;
    }

    /** Whether it is a leader's, which has an eselon. */
    public boolean leads() {
        return !heights.isEmpty();
    }

    boolean has(Echelon echelon) {
        return heights.indexOf(echelon.getCode().charAt(0)) >= 0;
    }

    /** Null for a leader's of unknown height. */
    static PostKind of(String code, Echelon echelon) {
        for (PostKind kind : values()) {
            boolean same = kind.code.equals(code) || kind == FUNGSIONAL && BOTH.equals(code);
            if (same && (!kind.leads() || echelon != null && kind.has(echelon))) {
                return kind;
            }
        }
        return null;
    }
}
