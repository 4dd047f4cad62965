SELECT {field}, COUNT(*) FROM {current}
WHERE scope = @scope AND side = @side AND gone = 0 AND filter IS NULL AND {field} IN (SELECT value FROM json_each(@values))
GROUP BY {field}
