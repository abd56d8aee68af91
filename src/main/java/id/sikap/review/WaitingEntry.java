package id.sikap.review;

import id.sikap.worklog.EntryRow;

/** An entry in the queue, with whose it is. */
public record WaitingEntry(String nip, String name, EntryRow entry) {}
