/**
 * The personnel office at its desk: a page for each deed of people.change, filled in, looked at in its consequences, then saved
 * or taken up again. The pages hold what was typed; what is allowed and what follows is people.change's to say.
 */
package id.sikap.people.desk;
