DELETE FROM {incoming} WHERE run = @run AND fence = @fence AND scope = @scope AND side = @side AND key = ANY(@keys)
