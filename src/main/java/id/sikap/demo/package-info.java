/** Example people and their working days; runs before the server, never inside the WAR. */
package id.sikap.demo;
