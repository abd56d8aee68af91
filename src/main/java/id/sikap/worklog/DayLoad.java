package id.sikap.worklog;

/** What a day already carries: number of entries, and their minutes. */
public record DayLoad(long entries, long minutes) {}
