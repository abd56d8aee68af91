/** Who is signed in on which device, and for how long. */
package id.sikap.access.session;
