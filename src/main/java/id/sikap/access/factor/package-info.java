/** The second factor: six figures from a device, each good for once, and what helps when the device is lost. */
package id.sikap.access.factor;
