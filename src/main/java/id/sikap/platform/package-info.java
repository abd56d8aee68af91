/** What every room needs: the use-case stereotype, refusals, who is asking, the clock, ids, and the server's wiring. */
package id.sikap.platform;
