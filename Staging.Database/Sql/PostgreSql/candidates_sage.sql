SELECT s.key AS sage_key, l.ssm_key AS ssm_key, l.record AS record
FROM {current} s
LEFT JOIN link l ON l.company = @company AND l.kind = @kind AND l.sage_key = s.key
LEFT JOIN base b ON b.company = @company AND b.kind = @kind AND b.record = l.record
WHERE s.scope = @company AND s.side = 'Sage50' AND s.key > @after
  AND CASE WHEN s.gone THEN l.record IS NOT NULL AND l.state <> 'gone'
           ELSE s.filter IS NULL AND (b.record IS NULL OR b.sage_hash IS NULL OR b.sage_hash <> s.row_hash OR l.state = 'gone'
                OR b.hash_version <> @hash_version OR b.mapping_version <> @mapping_version) END
ORDER BY s.key
LIMIT @page
