/** The portal among people who mean it no good, and on machines that fail. */
package id.sikap.hostile;
