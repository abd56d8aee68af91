/** The superior's queue: what subordinates sent, and the word on it. */
package id.sikap.review;
