package id.sikap.demo;

import id.sikap.people.StaffGroup;

/** What the generator must know of a person; the superior is empty at the very top. */
record DemoPerson(
        long id,
        String nip,
        String positionTitle,
        StaffGroup group,
        String unitName,
        boolean head,
        Long superiorId,
        String superiorNip) {}
