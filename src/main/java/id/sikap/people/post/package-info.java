/** What a post is: its kind, the eselon of a leader's, the jenjang of a functional one, and its class. */
package id.sikap.people.post;
