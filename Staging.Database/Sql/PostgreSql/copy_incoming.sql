COPY {incoming} (run, same, scope, side, key, row_hash, read_at, gone, filter, absent, extra, {columns}) FROM STDIN (FORMAT BINARY)
