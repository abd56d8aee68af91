/** Roles by letter: who holds which, from one day to another, and how they are given and taken away. */
package id.sikap.access.grant;
