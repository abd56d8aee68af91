/** The daily log: outputs of a day with their evidence and receipts, from the first draft until they are sent. */
package id.sikap.worklog;
