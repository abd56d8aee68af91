-- One-time codes: with one, its owner sets a password. Nobody ever has a password that another person chose.

alter table account
  add column code_hash varchar(255) null comment 'Argon2id in PHC form',
  add column code_expires_at datetime(6) null,
  add constraint account_code check ((code_hash is null) = (code_expires_at is null));

-- What was handed out as a one-time password until now is a code from now on.
update account
   set code_hash = password_hash, code_expires_at = timestampadd(day, 7, utc_timestamp(6)), password_hash = null, must_change = false
 where must_change = true;

-- No longer read. It goes with the next release, so that servers of the former one may run until all are replaced.
alter table account alter column must_change set default false;
