SELECT s.[key] AS sage_key, l.ssm_key AS ssm_key, l.record AS record
FROM {current} s
LEFT JOIN link l ON l.company = @company AND l.kind = @kind AND l.sage_key = s.[key]
LEFT JOIN base b ON b.company = @company AND b.kind = @kind AND b.record = l.record
WHERE s.scope = @company AND s.side = 'Sage50' AND s.[key] > @after
  AND ((s.gone = 1 AND l.record IS NOT NULL AND l.state <> 'gone')
       OR (s.gone = 0 AND s.filter IS NULL AND (b.record IS NULL OR b.sage_hash IS NULL OR b.sage_hash <> s.row_hash OR l.state = 'gone'
           OR b.hash_version <> @hash_version OR b.mapping_version <> @mapping_version)))
ORDER BY s.[key]
OFFSET 0 ROWS FETCH NEXT @page ROWS ONLY
