/** The personnel export: its two files read, checked, compared with what stands, and written as one change. */
package id.sikap.people.roster;
