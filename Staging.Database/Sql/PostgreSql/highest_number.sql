SELECT COALESCE(MAX(SUBSTRING(SUBSTR(key, LENGTH(@prefix) + 1) FROM '^[0-9]{1,18}')::bigint), 0) FROM {current}
WHERE scope = @scope AND side = @side AND NOT gone AND SUBSTR(key, 1, LENGTH(@prefix)) = @prefix
