-- Append-only: who did what to what. The application never updates or deletes here.

create table audit_event (
  id          bigint       not null primary key,
  at          datetime(6)  not null comment 'UTC',
  actor_id    bigint       null,
  action      varchar(40)  not null,
  object_type varchar(40)  not null,
  object_id   varchar(64)  not null,
  detail      varchar(4000) null comment 'JSON, what changed',
  address     varchar(64)  null,
  index audit_event_object (object_type, object_id, at)
);
