/** Where each role begins. */
package id.sikap.home;
