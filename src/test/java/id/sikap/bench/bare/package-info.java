/** The application to compare with: PrimeFaces on the same server, and nothing else. */
package id.sikap.bench.bare;
