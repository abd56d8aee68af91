/** Units, people and the dated line of command, as the personnel export brings them. */
package id.sikap.people;
