/** One command: database, schema, demo, server. Runs before and beside the WAR, never inside it. */
package id.sikap.start;
