-- Facts of personnel life, each with a from and a to: who holds which post by which letter, how the tree of units stood, who
-- was away, whose superior was named against the tree. Who stands under whom on a day (placement) follows from them and is
-- written out, so that every list can ask it in its WHERE.

create table placement (
  id             bigint       not null primary key,
  employee_id    bigint       not null,
  unit_id        bigint       not null,
  post_title     varchar(255) not null,
  superior_id    bigint       null comment 'null: the one above holds no number here (the governor)',
  superior_title varchar(255) null comment 'the post by which he is the superior; null: nobody is above',
  superior_name  varchar(150) null comment 'of a superior without a number',
  capacity       varchar(9)   not null comment 'in which he acts as superior',
  because        varchar(8)   not null comment 'TREE, VACANT: climbed over an empty post, NAMED: by a dated row, TOP: nobody is above',
  start_date     date         not null,
  end_date       date         not null comment 'last day; 9999-12-31 while it lasts',
  constraint placement_employee foreign key (employee_id) references employee (id),
  constraint placement_unit foreign key (unit_id) references work_unit (id),
  constraint placement_superior foreign key (superior_id) references employee (id),
  constraint placement_once unique (employee_id, start_date),
  constraint placement_span check (end_date >= start_date),
  constraint placement_not_self check (superior_id is null or superior_id <> employee_id),
  constraint placement_capacity check (capacity in ('DEFINITIF', 'PJ', 'PLT', 'PLH')),
  constraint placement_because check (because in ('TREE', 'VACANT', 'NAMED', 'TOP')),
  index placement_by_superior (superior_id, end_date, start_date),
  index placement_by_unit (unit_id, end_date, start_date)
);

insert into placement (id, employee_id, unit_id, post_title, superior_id, superior_title, capacity, because, start_date, end_date)
select a.id, a.employee_id, a.unit_id, e.position_title, a.superior_id, s.position_title, 'DEFINITIF',
       case when a.superior_id is null then 'TOP' else 'TREE' end, a.start_date, a.end_date
  from assignment a join employee e on e.id = a.employee_id left join employee s on s.id = a.superior_id;

-- A deed of the personnel office that several facts belong to, so that it can be taken back as a whole until its day comes.
create table personnel_change (
  id           bigint       not null primary key,
  kind         varchar(16)  not null,
  employee_id  bigint       null,
  unit_id      bigint       null,
  effective_on date         not null,
  letter       varchar(120) not null,
  reason       varchar(500) null,
  made_by      bigint       not null,
  made_at      datetime(6)  not null,
  op_key       char(36)     null comment 'Idempotency-Key of the call that made it',
  undone_by    bigint       null,
  undone_at    datetime(6)  null,
  version      int          not null,
  constraint personnel_change_employee foreign key (employee_id) references employee (id),
  constraint personnel_change_unit foreign key (unit_id) references work_unit (id),
  constraint personnel_change_by foreign key (made_by) references employee (id),
  constraint personnel_change_undone foreign key (undone_by) references employee (id),
  constraint personnel_change_op unique (made_by, op_key),
  constraint personnel_change_kind check (kind in ('ASSIGNMENT', 'ABSENCE', 'SUPERIOR', 'UNIT', 'DELEGATION')),
  index personnel_change_by_day (effective_on)
);

-- How a unit stood in the tree; work_unit has it as of today, for what asks no date.
create table unit_span (
  id            bigint       not null primary key,
  unit_id       bigint       not null,
  parent_id     bigint       null,
  name          varchar(255) not null,
  head_title    varchar(255) not null comment 'whoever holds a post of this title in the unit heads it',
  official_name varchar(150) null comment 'a head who is no civil servant, by name; he has no number',
  start_date    date         not null,
  end_date      date         not null,
  change_id     bigint       null,
  constraint unit_span_unit foreign key (unit_id) references work_unit (id),
  constraint unit_span_parent foreign key (parent_id) references work_unit (id),
  constraint unit_span_change foreign key (change_id) references personnel_change (id),
  constraint unit_span_once unique (unit_id, start_date),
  constraint unit_span_order check (end_date >= start_date),
  constraint unit_span_not_self check (parent_id is null or parent_id <> unit_id)
);

insert into unit_span (id, unit_id, parent_id, name, head_title, start_date, end_date)
select id, id, parent_id, name, head_title, '1970-01-01', '9999-12-31' from work_unit;

create table post (
  id             bigint       not null primary key,
  unit_id        bigint       not null,
  title          varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  position_kind  varchar(2)   not null comment 'SIASN jenis jabatan: 1 structural, 2 functional, 4 implementer',
  echelon_code   varchar(4)   null,
  position_level varchar(60)  null comment 'jenjang of a functional post',
  position_class smallint     null,
  constraint post_unit foreign key (unit_id) references work_unit (id),
  constraint post_once unique (unit_id, title)
);

insert into post (id, unit_id, title, position_kind, echelon_code, position_level, position_class)
select min(e.id), a.unit_id, e.position_title, min(e.position_kind), min(e.echelon_code), min(e.position_level), min(e.position_class)
  from assignment a join employee e on e.id = a.employee_id
 where a.end_date = '9999-12-31' group by a.unit_id, e.position_title;

drop table assignment;

create table assignment (
  id          bigint       not null primary key,
  employee_id bigint       not null,
  post_id     bigint       not null,
  kind        varchar(9)   not null,
  start_date  date         not null,
  end_date    date         not null comment 'last day; 9999-12-31 while it lasts',
  held_since  date         null comment 'TMT jabatan of the export: of two on one post, who holds it longer leads',
  letter      varchar(120) not null,
  change_id   bigint       null,
  constraint assignment_employee foreign key (employee_id) references employee (id),
  constraint assignment_post foreign key (post_id) references post (id),
  constraint assignment_change foreign key (change_id) references personnel_change (id),
  constraint assignment_kind check (kind in ('DEFINITIF', 'PLT', 'PLH', 'PJ', 'TAMBAHAN', 'KETUA_TIM')),
  constraint assignment_order check (end_date >= start_date),
  constraint assignment_once unique (employee_id, post_id, kind, start_date),
  index assignment_by_post (post_id, end_date, start_date)
);

insert into assignment (id, employee_id, post_id, kind, start_date, end_date, held_since, letter)
select p.id, p.employee_id, t.id, 'DEFINITIF', p.start_date, p.end_date, e.position_since, 'Ekspor kepegawaian'
  from placement p join employee e on e.id = p.employee_id join post t on t.unit_id = p.unit_id and t.title = e.position_title
 where p.end_date = '9999-12-31' and e.active;

create table absence (
  id          bigint       not null primary key,
  employee_id bigint       not null,
  kind        varchar(16)  not null,
  start_date  date         not null,
  end_date    date         not null comment 'last day; 9999-12-31: does not come back',
  letter      varchar(120) not null,
  change_id   bigint       null,
  constraint absence_employee foreign key (employee_id) references employee (id),
  constraint absence_change foreign key (change_id) references personnel_change (id),
  constraint absence_kind check (kind in ('PENSIUN', 'MENINGGAL', 'BERHENTI', 'PINDAH', 'CLTN', 'TUGAS_BELAJAR', 'NONAKTIF')),
  constraint absence_order check (end_date >= start_date),
  constraint absence_once unique (employee_id, start_date)
);

insert into absence (id, employee_id, kind, start_date, end_date, letter)
select id, id, 'NONAKTIF', '1970-01-01', '9999-12-31', 'Ekspor kepegawaian' from employee where not active;

create table named_superior (
  id            bigint       not null primary key,
  employee_id   bigint       not null,
  superior_id   bigint       not null,
  start_date    date         not null,
  end_date      date         not null,
  reason        varchar(500) not null,
  change_id     bigint       null,
  constraint named_superior_employee foreign key (employee_id) references employee (id),
  constraint named_superior_superior foreign key (superior_id) references employee (id),
  constraint named_superior_change foreign key (change_id) references personnel_change (id),
  constraint named_superior_order check (end_date >= start_date),
  constraint named_superior_not_self check (superior_id <> employee_id),
  constraint named_superior_once unique (employee_id, start_date)
);

-- Whose superior holds no head post was named so.
insert into named_superior (id, employee_id, superior_id, start_date, end_date, reason)
select p.id, p.employee_id, p.superior_id, p.start_date, p.end_date, 'Ekspor kepegawaian'
  from placement p join employee s on s.id = p.superior_id
  left join placement q on q.employee_id = s.id and q.end_date = '9999-12-31'
  left join work_unit u on u.id = q.unit_id and u.head_title = s.position_title
 where p.end_date = '9999-12-31' and u.id is null;

-- Authority lent by decree while its owner is away; it comes back by itself.
create table delegation (
  id          bigint       not null primary key,
  from_id     bigint       not null,
  to_id       bigint       not null,
  letter      varchar(120) not null,
  start_date  date         not null,
  end_date    date         not null,
  validates   boolean      not null,
  orders      boolean      not null,
  grades      boolean      not null,
  signs       boolean      not null,
  change_id   bigint       not null,
  constraint delegation_from foreign key (from_id) references employee (id),
  constraint delegation_to foreign key (to_id) references employee (id),
  constraint delegation_change foreign key (change_id) references personnel_change (id),
  constraint delegation_order check (end_date >= start_date),
  constraint delegation_not_self check (from_id <> to_id),
  constraint delegation_scope check (validates or orders or grades or signs),
  index delegation_by_from (from_id, end_date, start_date),
  index delegation_by_to (to_id, end_date, start_date)
);

-- What a change cut short, so that undoing it gives the days back.
create table change_cut (
  change_id  bigint      not null,
  fact       varchar(16) not null comment 'the table of the fact',
  fact_id    bigint      not null,
  end_before date        not null,
  primary key (change_id, fact, fact_id),
  constraint change_cut_change foreign key (change_id) references personnel_change (id)
);

alter table review add on_behalf_of bigint null comment 'whose authority the reviewer had by decree';
alter table review add constraint review_behalf foreign key (on_behalf_of) references employee (id);
