package id.sikap.people.command;

/** How a letter is signed by who has an official's authority by decree. */
public enum SignsAs {
    /** Pelaksana harian: the official is away, and the delegate is in his place in everything that was lent. */
    PLH,
    /** Atas nama: the official stays at work and remains everybody's superior; the delegate signs in his name, under his own post. */
    AN;

    /** Above the name: "Plh. Kepala Dinas", or "a.n. Kepala Dinas" with the signer's own post on the next line. */
    public String over(String post, String ownPost) {
        return this == PLH ? "Plh. " + post : "a.n. " + post + "\n" + ownPost;
    }
}
