package id.sikap.report;

/** One agency's figures of a month in the recap of the institution. */
public record AgencyMonth(long agencyId, AgencyRecap.Line line) {}
