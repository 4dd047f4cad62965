SELECT COUNT(*), COUNT(*) FILTER (WHERE NOT same), COUNT(filter) FROM {incoming} WHERE run = @run AND fence = @fence AND scope = @scope AND side = @side
