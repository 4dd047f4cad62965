SELECT COALESCE(MAX(CAST(SUBSTR(key, @from) AS INTEGER)), 0) FROM {current} WHERE scope = @scope AND side = @side AND gone = 0
