package id.sikap.people;

/** A name with its titles, as papers print it: {@code dr. Ani Lestari, S.Ked.} */
public final class FullName {

    private FullName() {}

    public static String of(String frontTitle, String name, String backTitle) {
        String front = frontTitle == null || frontTitle.isBlank() ? "" : frontTitle.strip() + " ";
        String back = backTitle == null || backTitle.isBlank() ? "" : ", " + backTitle.strip();
        return front + name + back;
    }
}
