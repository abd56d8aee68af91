/** The administrator's side of accounts: handing out keys, closing and opening again. */
package id.sikap.access.account;
