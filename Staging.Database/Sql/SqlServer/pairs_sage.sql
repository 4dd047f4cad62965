SELECT s.[key] AS sage_key, l.ssm_key AS ssm_key, l.record AS record
FROM {current} s
LEFT JOIN link l ON l.company = @company AND l.kind = @kind AND l.sage_key = s.[key]
WHERE s.scope = @company AND s.side = 'Sage50' AND s.[key] > @after
ORDER BY s.[key]
OFFSET 0 ROWS FETCH NEXT @page ROWS ONLY
