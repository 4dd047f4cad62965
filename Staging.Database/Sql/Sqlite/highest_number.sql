SELECT COALESCE(MAX(CAST(SUBSTR(key, LENGTH(@prefix) + 1) AS INTEGER)), 0) FROM {current}
WHERE scope = @scope AND side = @side AND gone = 0 AND SUBSTR(key, 1, LENGTH(@prefix)) = @prefix
