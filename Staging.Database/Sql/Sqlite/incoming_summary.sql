SELECT COUNT(*), COALESCE(SUM(same = 0), 0), COALESCE(SUM(filter IS NOT NULL), 0) FROM {incoming} WHERE run = @run AND fence = @fence AND scope = @scope AND side = @side
