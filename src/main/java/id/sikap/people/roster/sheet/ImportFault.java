package id.sikap.people.roster.sheet;

import java.util.List;

/**
 * One thing wrong with a file, at the place where a spreadsheet shows it: the header is row 1. Column is empty when the
 * whole row or file is meant. The code is stable; its sentence is the message {@code import.fault.<code>}.
 */
public record ImportFault(RosterFile file, int row, String column, String code, List<Object> args) {

    public ImportFault {
        args = List.copyOf(args);
    }

    public String messageKey() {
        return "import.fault." + code;
    }
}
