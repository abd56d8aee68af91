/**
 * The append-only trail: who did what to what, and when.
 *
 * <p>Each record is sealed (HMAC) to the one before it in its chain. A node opens its own chains and a transaction holds one
 * only while it ends, so nobody waits: the design with a locked head per unit would let a busy office's posts queue up.
 * What the seals cannot show, a tail that is cut off with the chain's own row, the anchors do.
 */
package id.sikap.audit;
