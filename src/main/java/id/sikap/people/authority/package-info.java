/**
 * Who may do what with whose things, as data: {@code authz-matrix.csv} says it for each act, each state of the thing and each
 * relation of the asker to the person on that day; here the relations are told and the matrix is asked. What only the writer
 * himself or the one who validates may do is asked by a WHERE of its own, and the same file says what must come of it.
 */
package id.sikap.people.authority;
