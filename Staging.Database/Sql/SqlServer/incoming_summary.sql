SELECT COUNT_BIG(*), COUNT_BIG(CASE WHEN same = 0 THEN 1 END), COUNT_BIG(filter) FROM {incoming} WHERE run = @run AND fence = @fence AND scope = @scope AND side = @side
