package id.sikap.people;

/** One person in the administrator's list: where he works today and under whom. */
public record PersonLine(
        long id,
        String nip,
        String frontTitle,
        String name,
        String backTitle,
        String position,
        StaffGroup group,
        boolean active,
        String unit,
        String superiorFrontTitle,
        String superiorName,
        String superiorBackTitle) {

    public String titledName() {
        return FullName.of(frontTitle, name, backTitle);
    }

    public String printedNip() {
        return new Nip(nip).printed();
    }

    /** Null at the top, and for who has no assignment. */
    public String titledSuperior() {
        return superiorName == null ? null : FullName.of(superiorFrontTitle, superiorName, superiorBackTitle);
    }
}
