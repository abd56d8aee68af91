/** What runs while the portal is built, and is no part of it. */
package id.sikap.build;
