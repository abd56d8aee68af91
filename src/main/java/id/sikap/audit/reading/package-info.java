/** The trail as people read it: each what is about himself, and who may read all of it. Nothing here writes a seal. */
package id.sikap.audit.reading;
