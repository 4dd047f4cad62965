COPY {incoming} (run, fence, same, derived, scope, side, key, row_hash, read_at, gone, filter, absent, extra, {columns}) FROM STDIN (FORMAT BINARY)
