package id.sikap.target;

/** A target as a choice on the day page. */
public record TargetChoice(long id, String result, String unit) {}
