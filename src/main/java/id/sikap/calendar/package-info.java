/** Working days: which dates count, by the joint decree (SKB) of each year. */
package id.sikap.calendar;
