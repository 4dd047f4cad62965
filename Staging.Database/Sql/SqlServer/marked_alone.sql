SELECT c.[key], c.row_hash, c.read_at, c.gone, c.filter, c.absent, c.extra, {columns_current} FROM {current} AS c
WHERE c.scope = @scope AND c.side = 'Sage50' AND c.gone = 0 AND c.filter IS NULL AND JSON_VALUE(c.extra, '$.marker') IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM link AS l WHERE l.company = @scope AND l.kind = @kind AND l.sage_key = c.[key] AND (l.ssm_key IS NOT NULL OR l.state = 'succeeded'))
ORDER BY TRY_CAST(c.[key] AS bigint), c.[key]
