/** An OpenID provider (Spring Authorization Server), in a virtual machine of its own: it shares nothing with the tests but the class path. */
package id.sikap.support.provider;
