SELECT key, row_hash, read_at, gone, filter, absent, extra, {columns} FROM {current}
WHERE scope = @scope AND side = 'Sage50' AND NOT gone AND filter IS NULL AND extra::json ->> 'marker' IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM link l WHERE l.company = @scope AND l.kind = @kind AND l.sage_key = {current}.key AND (l.ssm_key IS NOT NULL OR l.state = 'succeeded'))
ORDER BY COALESCE(SUBSTRING(key FROM '^[0-9]{1,18}')::bigint, 0), key
