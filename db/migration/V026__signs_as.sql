-- Atas nama: whose authority is lent may stay at work, and then the signer writes his own post below.
alter table delegation add column signs_as varchar(3) not null default 'PLH';
alter table delegation add constraint delegation_signs_as check (signs_as in ('PLH', 'AN'));
