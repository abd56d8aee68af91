-- The province as the personnel agency keeps it: units, people, and who stands under whom from which day.

create table work_unit (
  id           bigint       not null primary key,
  code         varchar(40)  not null comment 'id of the unit in the personnel export (unor)',
  parent_id    bigint       null,
  agency_id    bigint       not null comment 'the OPD this unit belongs to; an OPD names itself',
  name         varchar(255) not null,
  head_title   varchar(255) not null comment 'the post of the unit''s head; whoever holds it in this unit heads it',
  echelon_code varchar(4)   null,
  staff_group  varchar(16)  not null,
  tree_path    varchar(400) not null comment '/root/../own/ by id: a subtree is a prefix',
  active       boolean      not null,
  version      int          not null,
  constraint work_unit_code unique (code),
  constraint work_unit_parent foreign key (parent_id) references work_unit (id),
  constraint work_unit_agency foreign key (agency_id) references work_unit (id),
  constraint work_unit_group check (staff_group in ('GURU', 'LAYANAN', 'NON_LAYANAN')),
  index work_unit_path (tree_path)
);

create table employee (
  id              bigint       not null primary key,
  nip             char(18)     not null comment 'NIP of a PNS/CPNS or NI PPPK',
  name            varchar(150) not null,
  front_title     varchar(60)  null,
  back_title      varchar(60)  null,
  employment_type varchar(8)   not null,
  grade_code      varchar(4)   null comment 'golongan id of a PNS, 11..45',
  rank_name       varchar(60)  null,
  pppk_grade      varchar(6)   null comment 'I..XVII; a PPPK has no pangkat',
  grade_since     date         null,
  position_kind   varchar(2)   not null comment 'SIASN jenis jabatan: 1 structural, 2 functional, 4 implementer',
  position_title  varchar(255) not null,
  echelon_code    varchar(4)   null,
  position_level  varchar(60)  null,
  position_class  smallint     null,
  position_since  date         null,
  staff_group     varchar(16)  not null,
  active          boolean      not null,
  email           varchar(254) null,
  phone           varchar(32)  null,
  version         int          not null,
  constraint employee_nip unique (nip),
  constraint employee_type check (employment_type in ('PNS', 'CPNS', 'PPPK')),
  constraint employee_group check (staff_group in ('GURU', 'LAYANAN', 'NON_LAYANAN')),
  index employee_name (name)
);

-- Dated, because a past day keeps the unit and the superior it had.
create table assignment (
  id          bigint not null primary key,
  employee_id bigint not null,
  unit_id     bigint not null,
  superior_id bigint null comment 'null: nobody above holds a number here (the governor)',
  start_date  date   not null,
  end_date    date   not null comment 'last day; 9999-12-31 while it lasts',
  version     int    not null,
  constraint assignment_employee foreign key (employee_id) references employee (id),
  constraint assignment_unit foreign key (unit_id) references work_unit (id),
  constraint assignment_superior foreign key (superior_id) references employee (id),
  constraint assignment_once unique (employee_id, start_date),
  constraint assignment_span check (end_date >= start_date),
  constraint assignment_not_self check (superior_id is null or superior_id <> employee_id),
  index assignment_by_superior (superior_id, end_date, start_date),
  index assignment_by_unit (unit_id, end_date, start_date)
);
