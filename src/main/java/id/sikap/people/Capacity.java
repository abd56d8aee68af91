package id.sikap.people;

/** As what a person holds a post, in the order in which two of them on one post lead. */
public enum Capacity {
    /** Definitive: appointed to the post. */
    DEFINITIF,
    /** Pejabat, caretaker of a post whose appointment is still to come. */
    PJ,
    /** Pelaksana tugas: acts on a post that has nobody (UU 30/2014, article 14). */
    PLT,
    /** Pelaksana harian: acts day by day while the definitive holder is away (same article). */
    PLH,
    /** An additional task beside the own post; leads nobody by the tree. */
    TAMBAHAN,
    /** Leads the team whose name the post bears; leads nobody by the tree. */
    KETUA_TIM,
    /** Works in that team beside the own post. */
    ANGGOTA_TIM;

    public boolean leads() {
        return compareTo(PLH) <= 0;
    }

    /** The post as a letter writes it for who holds it so: "Plt. Kepala Dinas". */
    public String before(String post) {
        return switch (this) {
            case PJ -> "Pj. " + post;
            case PLT -> "Plt. " + post;
            case PLH -> "Plh. " + post;
            default -> post;
        };
    }
}
