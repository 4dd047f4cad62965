DELETE FROM {incoming} WHERE run <= @run AND scope = @scope AND side = @side
