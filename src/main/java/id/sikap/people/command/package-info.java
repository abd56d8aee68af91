/**
 * The line of command: dated facts of personnel life (posts held, units in the tree, absences, named superiors), and what
 * follows from them for each person and day. Any change writes facts and then redraws ({@link id.sikap.people.command.Redraw}); the
 * consequences it shows beforehand are those very differences.
 */
package id.sikap.people.command;
