/** Sign-in, roles, and the table of who may open what: proves who is asking. */
package id.sikap.access;
