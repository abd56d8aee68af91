/** What is wrong with the personnel data today: repaired by rule for the time being, and listed here for the administrator. */
package id.sikap.people.quality;
