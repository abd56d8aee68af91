-- By which door somebody came in. Who came from the institution's provider, which asked for a second factor itself, needs
-- none of ours.

alter table portal_session
  add column door varchar(16) not null default 'PASSWORD',
  add constraint portal_session_door check (door in ('PASSWORD', 'PROVIDER', 'PROVIDER_TWICE'));
