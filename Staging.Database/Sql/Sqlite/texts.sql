SELECT key, {field} FROM {current}
WHERE scope = @scope AND side = @side AND gone = 0 AND {field} IS NOT NULL
