/**
 * The append-only trail: who did what to what, and when.
 *
 * <p>Each record is sealed (HMAC) to the one before it in its chain. A node opens its own chains and a transaction holds one
 * only while it ends, so nobody waits: the design with a locked head per unit would let a busy office's posts queue up.
 * What the seals cannot show, a tail that is cut off with the chain's own row, the anchors do.
 *
 * <p>Who finds what among the traces of his data: every change of it, whoever is named by the deed, such as a delegate, and
 * whose superior becomes another by it; every paper or export that lists him, with a record each, since a record has one
 * subject and the seal covers it; every look at one named person's data, his superior's too. Not a list on the screen that
 * says no more than names, posts and units (the people's list, the tree, the search), nor the superior's own queue, targets
 * and team figures: that is work as agreed, and a thousand lines of it would hide the one that matters.
 */
package id.sikap.audit;
