-- What people said of the heads in files that are not in our own layout, so that nobody is asked about such a file twice.

create table roster_columns (
  file        varchar(8)    not null,
  fingerprint char(64)      character set ascii not null comment 'SHA-256 of the heads in their order, in hexadecimal',
  places      varchar(1000) not null comment 'our fields and the columns (from 0) they stand in: nip=0,nama=3',
  chosen_by   bigint        not null,
  chosen_at   datetime(6)   not null,
  primary key (file, fingerprint),
  constraint roster_columns_by foreign key (chosen_by) references employee (id),
  constraint roster_columns_file check (file in ('UNITS', 'PEOPLE'))
);
