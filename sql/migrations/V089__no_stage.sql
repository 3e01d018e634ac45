-- Rows come straight into the facts, in the transaction that puts them in force: nothing waits anywhere else.
drop schema stage cascade;
