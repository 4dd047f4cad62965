SELECT [key], row_hash, read_at, gone, filter, absent, extra, {columns} FROM {current}
WHERE scope = @scope AND side = @side AND gone = 0 AND LOWER(REPLACE({field}, N' ', N'')) IN (SELECT v.value COLLATE Latin1_General_100_BIN2 FROM OPENJSON(@values) WITH (value nvarchar(max) '$') AS v)
