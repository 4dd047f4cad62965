using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Sage50Etl.Staging.Database.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    change_id = table.Column<long>(type: "bigint", nullable: true),
                    run_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "base",
                columns: table => new
                {
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sage_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ssm_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sage_image = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ssm_image = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hash_version = table.Column<int>(type: "integer", nullable: false),
                    mapping_version = table.Column<int>(type: "integer", nullable: false),
                    agreed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_base", x => new { x.company, x.kind, x.record });
                });

            migrationBuilder.CreateTable(
                name: "change",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lane = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stream = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expected = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    left_out = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mapping_version = table.Column<int>(type: "integer", nullable: false),
                    run_id = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    claims = table.Column<int>(type: "integer", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dispatched_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    intent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    waits_for_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    waits_for_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rule = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    limit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "company",
                columns: table => new
                {
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tenant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    shares = table.Column<bool>(type: "boolean", nullable: false),
                    sage_company_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    paused = table.Column<bool>(type: "boolean", nullable: false),
                    stop_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stop_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    highest_order = table.Column<long>(type: "bigint", nullable: false),
                    highest_invoice = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company", x => x.company);
                });

            migrationBuilder.CreateTable(
                name: "company_file",
                columns: table => new
                {
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    in_force_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fault_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company_file", x => new { x.company, x.process });
                });

            migrationBuilder.CreateTable(
                name: "conflict",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    policy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    winner = table.Column<int>(type: "integer", nullable: true),
                    sage_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ssm_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    base_sage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    base_ssm = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ssm = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sage_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ssm_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ssm_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    candidates = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    resolution = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    resolved_value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    resolved_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    run_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflict", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "current_account",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    balance = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    company_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    credit_limit = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fax = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    on_hold = table.Column<bool>(type: "boolean", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    postcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    price_list = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_only = table.Column<bool>(type: "boolean", nullable: true),
                    region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    vat_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    website = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_account", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_address",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_address", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_contact",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fax = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    job_title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    postcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_contact", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_family",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_family", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_invoice",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rep = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    total = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_invoice", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_order",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    comment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    discount = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    forecast = table.Column<DateOnly>(type: "date", nullable: true),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    gross = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    net = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    order_date = table.Column<DateOnly>(type: "date", nullable: true),
                    price_list = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_only = table.Column<bool>(type: "boolean", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rep = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tax = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_order", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_order_line",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    discount = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    net = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    order = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    position = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    price = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    product = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    quantity = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tax = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    tax_code = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_order_line", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_product",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    barcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    family = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    not_available = table.Column<bool>(type: "boolean", nullable: true),
                    price = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_only = table.Column<bool>(type: "boolean", nullable: true),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stock = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    stock_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tax_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unit_of_sale = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_product", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_product_rate",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    price = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    product = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rate = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_product_rate", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_rate",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_rate", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_user",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_user", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "failed_message",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    message_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    command = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    exception = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    group = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_failed_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rule = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    limit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    first_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_finding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incoming_account",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    balance = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    company_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    credit_limit = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fax = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    on_hold = table.Column<bool>(type: "boolean", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    postcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    price_list = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_only = table.Column<bool>(type: "boolean", nullable: true),
                    region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    vat_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    website = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_account", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_address",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_address", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_contact",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fax = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    job_title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    postcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_contact", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_family",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_family", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_invoice",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rep = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false),
                    total = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_invoice", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_order",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    comment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    discount = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    forecast = table.Column<DateOnly>(type: "date", nullable: true),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    gross = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    net = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    order_date = table.Column<DateOnly>(type: "date", nullable: true),
                    price_list = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_only = table.Column<bool>(type: "boolean", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rep = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tax = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_order", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_order_line",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    discount = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    net = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    order = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    position = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    price = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    product = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    quantity = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false),
                    tax = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    tax_code = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_order_line", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_product",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    barcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    family = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    not_available = table.Column<bool>(type: "boolean", nullable: true),
                    price = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_only = table.Column<bool>(type: "boolean", nullable: true),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false),
                    stock = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    stock_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tax_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unit_of_sale = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_product", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_product_rate",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    price = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    product = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rate = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_product_rate", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_rate",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_rate", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_user",
                columns: table => new
                {
                    run = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    absent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    same = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_user", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "lane",
                columns: table => new
                {
                    lane = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    in_flight = table.Column<int>(type: "integer", nullable: false),
                    max_in_flight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lane", x => x.lane);
                });

            migrationBuilder.CreateTable(
                name: "link",
                columns: table => new
                {
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sage_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ssm_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sage_born = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_link", x => new { x.company, x.kind, x.record });
                });

            migrationBuilder.CreateTable(
                name: "rate_budget",
                columns: table => new
                {
                    credential = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    next_free = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rate_budget", x => x.credential);
                });

            migrationBuilder.CreateTable(
                name: "request",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    arguments = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    run_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "run",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pass = table.Column<int>(type: "integer", nullable: false),
                    first_run = table.Column<bool>(type: "boolean", nullable: false),
                    trigger = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    plan_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    loading_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sage_calls = table.Column<long>(type: "bigint", nullable: false),
                    ssm_calls = table.Column<long>(type: "bigint", nullable: false),
                    dispatched_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "run_step",
                columns: table => new
                {
                    run_id = table.Column<long>(type: "bigint", nullable: false),
                    phase = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stream = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    order = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dispatched_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rows_read = table.Column<long>(type: "bigint", nullable: false),
                    rows_changed = table.Column<long>(type: "bigint", nullable: false),
                    rows_filtered = table.Column<long>(type: "bigint", nullable: false),
                    rows_refused = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run_step", x => new { x.run_id, x.phase, x.side, x.stream });
                });

            migrationBuilder.CreateTable(
                name: "service_instance",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    instance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    host = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    process_id = table.Column<int>(type: "integer", nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_instance", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stream_state",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    watermark = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    full_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    row_count = table.Column<long>(type: "bigint", nullable: false),
                    hash_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stream_state", x => new { x.scope, x.side, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "stream_status",
                columns: table => new
                {
                    company = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stream = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    direction = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    health = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    detail = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    run_id = table.Column<long>(type: "bigint", nullable: true),
                    last_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_success = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_run = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stream_status", x => new { x.company, x.stream, x.direction });
                });

            migrationBuilder.CreateTable(
                name: "worker",
                columns: table => new
                {
                    worker = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    bus = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    slot = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    host = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_id = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_worker", x => x.worker);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_company_kind_record",
                table: "audit",
                columns: new[] { "company", "kind", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_change_company_kind_record",
                table: "change",
                columns: new[] { "company", "kind", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_change_company_state_kind_record",
                table: "change",
                columns: new[] { "company", "state", "kind", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_change_company_target_kind_record",
                table: "change",
                columns: new[] { "company", "target", "kind", "record" },
                unique: true,
                filter: "state IN ('planned', 'queued', 'sending', 'in doubt', 'waiting', 'held')");

            migrationBuilder.CreateIndex(
                name: "IX_change_company_waits_for_kind_waits_for_key",
                table: "change",
                columns: new[] { "company", "waits_for_kind", "waits_for_key" });

            migrationBuilder.CreateIndex(
                name: "IX_change_lane_state_dispatched_until",
                table: "change",
                columns: new[] { "lane", "state", "dispatched_until" });

            migrationBuilder.CreateIndex(
                name: "IX_change_lane_state_priority_order_id",
                table: "change",
                columns: new[] { "lane", "state", "priority", "order", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_change_lease_until",
                table: "change",
                column: "lease_until",
                filter: "state = 'sending'");

            migrationBuilder.CreateIndex(
                name: "IX_change_run_id_state",
                table: "change",
                columns: new[] { "run_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_conflict_company_kind_record",
                table: "conflict",
                columns: new[] { "company", "kind", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_conflict_company_kind_state",
                table: "conflict",
                columns: new[] { "company", "kind", "state" },
                filter: "state IN ('open', 'resolved')");

            migrationBuilder.CreateIndex(
                name: "IX_conflict_run_id",
                table: "conflict",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "IX_current_account_scope_side_company_code",
                table: "current_account",
                columns: new[] { "scope", "side", "company_code" });

            migrationBuilder.CreateIndex(
                name: "IX_current_account_scope_side_name",
                table: "current_account",
                columns: new[] { "scope", "side", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_current_address_scope_side_account",
                table: "current_address",
                columns: new[] { "scope", "side", "account" });

            migrationBuilder.CreateIndex(
                name: "IX_current_contact_scope_side_account",
                table: "current_contact",
                columns: new[] { "scope", "side", "account" });

            migrationBuilder.CreateIndex(
                name: "IX_current_contact_scope_side_reference",
                table: "current_contact",
                columns: new[] { "scope", "side", "reference" });

            migrationBuilder.CreateIndex(
                name: "IX_current_family_scope_side_name",
                table: "current_family",
                columns: new[] { "scope", "side", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_current_invoice_scope_side_number",
                table: "current_invoice",
                columns: new[] { "scope", "side", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_current_order_scope_side_number",
                table: "current_order",
                columns: new[] { "scope", "side", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_current_order_line_scope_side_order",
                table: "current_order_line",
                columns: new[] { "scope", "side", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_current_product_scope_side_stock_code",
                table: "current_product",
                columns: new[] { "scope", "side", "stock_code" });

            migrationBuilder.CreateIndex(
                name: "IX_current_product_rate_scope_side_product",
                table: "current_product_rate",
                columns: new[] { "scope", "side", "product" });

            migrationBuilder.CreateIndex(
                name: "IX_current_rate_scope_side_code",
                table: "current_rate",
                columns: new[] { "scope", "side", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_current_user_scope_side_email",
                table: "current_user",
                columns: new[] { "scope", "side", "email" });

            migrationBuilder.CreateIndex(
                name: "IX_failed_message_message_id",
                table: "failed_message",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "IX_failed_message_state",
                table: "failed_message",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_finding_company_side_kind_key_code",
                table: "finding",
                columns: new[] { "company", "side", "kind", "key", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_link_company_kind_sage_key",
                table: "link",
                columns: new[] { "company", "kind", "sage_key" },
                unique: true,
                filter: "sage_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_link_company_kind_ssm_key",
                table: "link",
                columns: new[] { "company", "kind", "ssm_key" },
                unique: true,
                filter: "ssm_key IS NOT NULL AND kind <> 'user'");

            migrationBuilder.CreateIndex(
                name: "IX_link_kind_ssm_key_company",
                table: "link",
                columns: new[] { "kind", "ssm_key", "company" });

            migrationBuilder.CreateIndex(
                name: "IX_request_state",
                table: "request",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_run_company",
                table: "run",
                column: "company",
                unique: true,
                filter: "state IN ('extracting', 'planning')");

            migrationBuilder.CreateIndex(
                name: "IX_run_company_id",
                table: "run",
                columns: new[] { "company", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_run_state_company",
                table: "run",
                columns: new[] { "state", "company" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "base");

            migrationBuilder.DropTable(
                name: "change");

            migrationBuilder.DropTable(
                name: "company");

            migrationBuilder.DropTable(
                name: "company_file");

            migrationBuilder.DropTable(
                name: "conflict");

            migrationBuilder.DropTable(
                name: "current_account");

            migrationBuilder.DropTable(
                name: "current_address");

            migrationBuilder.DropTable(
                name: "current_contact");

            migrationBuilder.DropTable(
                name: "current_family");

            migrationBuilder.DropTable(
                name: "current_invoice");

            migrationBuilder.DropTable(
                name: "current_order");

            migrationBuilder.DropTable(
                name: "current_order_line");

            migrationBuilder.DropTable(
                name: "current_product");

            migrationBuilder.DropTable(
                name: "current_product_rate");

            migrationBuilder.DropTable(
                name: "current_rate");

            migrationBuilder.DropTable(
                name: "current_user");

            migrationBuilder.DropTable(
                name: "failed_message");

            migrationBuilder.DropTable(
                name: "finding");

            migrationBuilder.DropTable(
                name: "incoming_account");

            migrationBuilder.DropTable(
                name: "incoming_address");

            migrationBuilder.DropTable(
                name: "incoming_contact");

            migrationBuilder.DropTable(
                name: "incoming_family");

            migrationBuilder.DropTable(
                name: "incoming_invoice");

            migrationBuilder.DropTable(
                name: "incoming_order");

            migrationBuilder.DropTable(
                name: "incoming_order_line");

            migrationBuilder.DropTable(
                name: "incoming_product");

            migrationBuilder.DropTable(
                name: "incoming_product_rate");

            migrationBuilder.DropTable(
                name: "incoming_rate");

            migrationBuilder.DropTable(
                name: "incoming_user");

            migrationBuilder.DropTable(
                name: "lane");

            migrationBuilder.DropTable(
                name: "link");

            migrationBuilder.DropTable(
                name: "rate_budget");

            migrationBuilder.DropTable(
                name: "request");

            migrationBuilder.DropTable(
                name: "run");

            migrationBuilder.DropTable(
                name: "run_step");

            migrationBuilder.DropTable(
                name: "service_instance");

            migrationBuilder.DropTable(
                name: "stream_state");

            migrationBuilder.DropTable(
                name: "stream_status");

            migrationBuilder.DropTable(
                name: "worker");
        }
    }
}
