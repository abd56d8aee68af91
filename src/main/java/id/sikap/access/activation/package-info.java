/** From a one-time code to an own password: for the first day, and for whoever forgot. */
package id.sikap.access.activation;
