# Read by test.sh: a PostgreSQL of its own for the tests, on loopback, on a free port, in a temporary folder; gone when the tests end.
postgres_folder="" postgres_bin=""

# start_postgres: sets SAGE50ETL_TEST_POSTGRES, unless the caller has named a server; without one the tests that need it are skipped.
start_postgres() {
    [ -z "${SAGE50ETL_TEST_POSTGRES:-}" ] || return 0
    find_postgres || { may_install && install_postgres && find_postgres; } || { say "PostgreSQL is missing and could not be installed; the tests that need it are skipped."; return 0; }
    postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/sage50etl-postgres.XXXXXX") || return 0
    local password port
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    printf '%s\n' "$password" >"$postgres_folder/password"
    [ "$(id -u)" -ne 0 ] || chown -R postgres "$postgres_folder"
    if as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -U tester -E UTF8 --locale=C --no-sync --auth=scram-sha-256 --pwfile="$postgres_folder/password" >"$postgres_folder.log" 2>&1; then
        for _ in 1 2 3 4 5; do
            port=$((20000 + RANDOM % 20000))
            (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue
            as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w -t 30 -l "$postgres_folder/server.log" -o "-p $port -c listen_addresses=127.0.0.1 \
                -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c max_connections=300" start >>"$postgres_folder.log" 2>&1 || continue
            export SAGE50ETL_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=tester;Password=$password;Database=postgres"
            return 0
        done
    fi
    say "PostgreSQL could not be started; the tests that need it are skipped. It said:"
    cat "$postgres_folder.log" >&2
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    [ ! -f "$postgres_folder/data/postmaster.pid" ] || as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate -w stop >/dev/null 2>&1
    rm -rf "$postgres_folder" "$postgres_folder.log"
}

# The server refuses to run as root.
as_postgres() { if [ "$(id -u)" -eq 0 ]; then (cd / && setpriv --reuid=postgres --regid=postgres --init-groups -- "$@") </dev/null; else "$@" </dev/null; fi; }

find_postgres() {
    postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    [ -x "$postgres_bin/initdb" ] || postgres_bin=$(dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null)
    [ -n "$postgres_bin" ] && [ -x "$postgres_bin/initdb" ]
}

# The package would make a cluster and start it as a service; only its programs are wanted.
install_postgres() {
    install_package postgresql-common || return 1
    as_root sed -i 's/^#\? *create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf 2>/dev/null
    install_package postgresql
}
