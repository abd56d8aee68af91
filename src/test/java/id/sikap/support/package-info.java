/** What tests share: a real database, the portal in its real server, people who sign in, and a look at the SQL. */
package id.sikap.support;
