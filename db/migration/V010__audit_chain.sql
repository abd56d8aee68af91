-- The trail becomes chains of sealed records: whoever changes, takes out or adds one without the key, which is not in this
-- database, is found out (GET /api/v1/audit/verify). Records from before have no chain; the first start seals them as one.

create table audit_chain (
  id        bigint      not null primary key comment '0: the records from before the chains',
  node      varchar(64) not null comment 'the process that opened it and alone lengthens it',
  opened_at datetime(6) not null,
  key_id    char(16)    not null,
  length    bigint      not null,
  head      binary(32)  not null comment 'the seal of the last record'
);

alter table audit_event
  add column on_behalf_of bigint null after actor_id,
  add column subject_id bigint null comment 'the employee whose data it is' after object_id,
  add column request_id varchar(20) null comment 'as answered in X-Request-Id' after detail,
  add column chain_id bigint null,
  add column seq bigint null comment '1, 2, 3 .. within the chain',
  add column key_id char(16) null,
  add column mac binary(32) null comment 'HMAC-SHA256 of this record and the seal before it',
  modify column detail text null comment 'JSON; for a change what was before and what is after',
  add constraint audit_event_chain unique (chain_id, seq),
  add index audit_event_subject (subject_id, at),
  add index audit_event_actor (actor_id, at),
  add index audit_event_at (at);
