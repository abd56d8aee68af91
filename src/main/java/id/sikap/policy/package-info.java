/** Rules that differ by circular and change in months: dated rows, each naming its source. */
package id.sikap.policy;
