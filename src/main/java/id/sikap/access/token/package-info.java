/** Keys that a person gives to a program: less than the person may, for a time. */
package id.sikap.access.token;
