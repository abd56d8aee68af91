/**
 * The personnel export: the rows of its two files (read in roster.sheet) checked against each other, compared with what stands, and
 * written as one change.
 *
 * <p>The files stay with whoever brings them until they are taken in, and what a check says of each row goes with its answer: the
 * server keeps nothing in between but what was said of heads (table roster_columns), so that any node may answer.
 */
package id.sikap.people.roster;
