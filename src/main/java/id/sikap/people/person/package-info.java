/** One person as those who may look see him: who he is today, what was and will be, and who stands above him in which capacity; and the life of a unit. */
package id.sikap.people.person;
