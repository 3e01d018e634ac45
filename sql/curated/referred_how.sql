select referred from (values ('For the first time'), ('Again'), ('Not known')) ways (referred)
