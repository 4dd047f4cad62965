SELECT {field}, COUNT_BIG(*) FROM {current}
WHERE scope = @scope AND side = @side AND gone = 0 AND filter IS NULL AND {field} IN (SELECT v.value COLLATE Latin1_General_100_BIN2 FROM OPENJSON(@values) WITH (value nvarchar(max) '$') AS v)
GROUP BY {field}
