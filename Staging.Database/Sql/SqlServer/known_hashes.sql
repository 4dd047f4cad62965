SELECT [key], row_hash, gone, filter, extra FROM {current} WHERE scope = @scope AND side = @side
  AND [key] IN (SELECT v.value COLLATE Latin1_General_100_BIN2 FROM OPENJSON(@keys) WITH (value nvarchar(400) '$') AS v)
