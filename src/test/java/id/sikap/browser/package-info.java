/** What people see and press: journeys in a real browser, on phone and desk. */
package id.sikap.browser;
