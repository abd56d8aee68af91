-- Since a password is set by a one-time code only (V013), nobody holds one that must be changed.
alter table account drop column must_change;
