DELETE FROM {incoming} WHERE scope = @scope AND side = @side AND (run < @run OR (run = @run AND fence <= @fence))
