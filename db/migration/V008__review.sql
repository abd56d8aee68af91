-- Each decision of a superior on one entry, kept also when it was undone.

create table review (
  id            bigint        not null primary key,
  entry_id      bigint        not null,
  reviewer_id   bigint        not null,
  verdict       varchar(8)    not null,
  reason        varchar(1000) null,
  entry_version int           not null comment 'the version the reviewer saw',
  decided_at    datetime(6)   not null,
  undone_at     datetime(6)   null,
  version       int           not null,
  constraint review_entry foreign key (entry_id) references day_entry (id),
  constraint review_reviewer foreign key (reviewer_id) references employee (id),
  constraint review_verdict check (verdict in ('APPROVE', 'RETURN', 'REJECT')),
  constraint review_reason check (verdict = 'APPROVE' or reason is not null),
  index review_by_reviewer (reviewer_id, decided_at)
);
