SELECT key, {field} FROM {current}
WHERE scope = @scope AND side = @side AND NOT gone AND {field} IS NOT NULL
