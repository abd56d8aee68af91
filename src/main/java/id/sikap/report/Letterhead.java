package id.sikap.report;

import java.util.Locale;

/**
 * The lines above the rule.
 *
 * @param agency the OPD, or the unit below it; null on the institution's own paper
 * @param address null when unknown
 */
public record Letterhead(String institution, String agency, String address) {

    public String institutionLine() {
        return institution.toUpperCase(Locale.ROOT);
    }

    public String agencyLine() {
        return agency == null ? null : agency.toUpperCase(Locale.ROOT);
    }
}
