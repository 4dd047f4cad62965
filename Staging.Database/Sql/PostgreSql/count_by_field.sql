SELECT {field}, COUNT(*) FROM {current}
WHERE scope = @scope AND side = @side AND NOT gone AND filter IS NULL AND {field} = ANY(@values)
GROUP BY {field}
