-- The contract that makes somebody a PPPK (PP 49/2018 art. 37), as the personnel export brings it: the one in force. Nothing
-- happens by itself when it ends; the administrator's list names it.
alter table employee add contract_start date null comment 'PPPK: first day of the contract in force';
alter table employee add contract_end date null comment 'PPPK: its last day';
alter table employee add constraint employee_contract check (contract_end >= contract_start);
alter table employee add index employee_by_contract (contract_end);

-- Lent authority, and somebody who is away, may come back before the last day of the letter.
alter table personnel_change drop constraint personnel_change_kind;
alter table personnel_change add constraint personnel_change_kind
  check (kind in ('ASSIGNMENT', 'ABSENCE', 'SUPERIOR', 'UNIT', 'DELEGATION', 'RETURN'));
