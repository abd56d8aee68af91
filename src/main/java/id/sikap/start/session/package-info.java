/** What the server itself must load before the WAR: packed into a small jar of its own. */
package id.sikap.start.session;
