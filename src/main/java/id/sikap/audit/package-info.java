/** The append-only trail: who did what to what, and when. */
package id.sikap.audit;
