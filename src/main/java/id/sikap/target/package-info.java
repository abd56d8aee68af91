/** What employee and superior agreed to reach in a year; the day's entries hang on it. */
package id.sikap.target;
