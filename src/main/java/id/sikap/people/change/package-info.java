/**
 * The deeds of the personnel office, each with its letter and the day from which it holds: appointments, absences, named
 * superiors, units moved, authority lent. Each shows its consequences before it is saved and can be taken back until its
 * day comes.
 */
package id.sikap.people.change;
