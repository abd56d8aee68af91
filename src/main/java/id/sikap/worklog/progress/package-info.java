/** Where targets meet the log: what approved entries have brought of what was agreed. A target knows nothing of this. */
package id.sikap.worklog.progress;
