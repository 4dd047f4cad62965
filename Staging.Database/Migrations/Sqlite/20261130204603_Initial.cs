using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sage50Etl.Staging.Database.Migrations.Sqlite
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: true),
                    to = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    change_id = table.Column<long>(type: "INTEGER", nullable: true),
                    run_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "base",
                columns: table => new
                {
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    sage_hash = table.Column<string>(type: "TEXT", nullable: true),
                    ssm_hash = table.Column<string>(type: "TEXT", nullable: true),
                    sage_image = table.Column<string>(type: "TEXT", nullable: true),
                    ssm_image = table.Column<string>(type: "TEXT", nullable: true),
                    hash_version = table.Column<int>(type: "INTEGER", nullable: false),
                    mapping_version = table.Column<int>(type: "INTEGER", nullable: false),
                    agreed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_base", x => new { x.company, x.kind, x.record });
                });

            migrationBuilder.CreateTable(
                name: "change",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    lane = table.Column<string>(type: "TEXT", nullable: false),
                    target = table.Column<string>(type: "TEXT", nullable: false),
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    expected = table.Column<string>(type: "TEXT", nullable: true),
                    source_hash = table.Column<string>(type: "TEXT", nullable: true),
                    left_out = table.Column<string>(type: "TEXT", nullable: true),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    answered = table.Column<string>(type: "TEXT", nullable: true),
                    mapping_version = table.Column<int>(type: "INTEGER", nullable: false),
                    run_id = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    claims = table.Column<int>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    dispatched_until = table.Column<long>(type: "INTEGER", nullable: true),
                    intent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    waits_for_kind = table.Column<string>(type: "TEXT", nullable: true),
                    waits_for_key = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    rule = table.Column<string>(type: "TEXT", nullable: true),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    limit = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "company",
                columns: table => new
                {
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    tenant = table.Column<string>(type: "TEXT", nullable: false),
                    shares = table.Column<bool>(type: "INTEGER", nullable: false),
                    sage_company_id = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    stop_code = table.Column<string>(type: "TEXT", nullable: true),
                    stop_reason = table.Column<string>(type: "TEXT", nullable: true),
                    highest_order = table.Column<long>(type: "INTEGER", nullable: false),
                    highest_invoice = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company", x => x.company);
                });

            migrationBuilder.CreateTable(
                name: "company_file",
                columns: table => new
                {
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    process = table.Column<string>(type: "TEXT", nullable: false),
                    in_force_since = table.Column<long>(type: "INTEGER", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    fault = table.Column<string>(type: "TEXT", nullable: true),
                    fault_since = table.Column<long>(type: "INTEGER", nullable: true),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company_file", x => new { x.company, x.process });
                });

            migrationBuilder.CreateTable(
                name: "conflict",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    policy = table.Column<string>(type: "TEXT", nullable: false),
                    winner = table.Column<int>(type: "INTEGER", nullable: true),
                    sage_key = table.Column<string>(type: "TEXT", nullable: true),
                    ssm_key = table.Column<string>(type: "TEXT", nullable: true),
                    base_sage = table.Column<string>(type: "TEXT", nullable: true),
                    base_ssm = table.Column<string>(type: "TEXT", nullable: true),
                    sage = table.Column<string>(type: "TEXT", nullable: true),
                    ssm = table.Column<string>(type: "TEXT", nullable: true),
                    sage_at = table.Column<string>(type: "TEXT", nullable: true),
                    ssm_at = table.Column<string>(type: "TEXT", nullable: true),
                    ssm_by = table.Column<string>(type: "TEXT", nullable: true),
                    candidates = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    resolution = table.Column<string>(type: "TEXT", nullable: true),
                    resolved_value = table.Column<string>(type: "TEXT", nullable: true),
                    resolved_by = table.Column<string>(type: "TEXT", nullable: true),
                    resolved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    run_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflict", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "current_account",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    address1 = table.Column<string>(type: "TEXT", nullable: true),
                    address2 = table.Column<string>(type: "TEXT", nullable: true),
                    balance = table.Column<long>(type: "INTEGER", nullable: true),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    company_code = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    credit_limit = table.Column<long>(type: "INTEGER", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    fax = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    on_hold = table.Column<bool>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    phone2 = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    price_list = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_only = table.Column<bool>(type: "INTEGER", nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: true),
                    vat_number = table.Column<string>(type: "TEXT", nullable: true),
                    website = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_account", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_address",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    address1 = table.Column<string>(type: "TEXT", nullable: true),
                    address2 = table.Column<string>(type: "TEXT", nullable: true),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_address", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_contact",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    address1 = table.Column<string>(type: "TEXT", nullable: true),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    fax = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    job_title = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    phone2 = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_contact", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_family",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_family", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_invoice",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    account_code = table.Column<string>(type: "TEXT", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    rep = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    total = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_invoice", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_order",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    discount = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    forecast = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    gross = table.Column<long>(type: "INTEGER", nullable: true),
                    net = table.Column<long>(type: "INTEGER", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    order_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    price_list = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_only = table.Column<bool>(type: "INTEGER", nullable: true),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    rep = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    tax = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_order", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_order_line",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    discount = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    net = table.Column<long>(type: "INTEGER", nullable: true),
                    order = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<long>(type: "INTEGER", nullable: true),
                    price = table.Column<long>(type: "INTEGER", nullable: true),
                    product = table.Column<string>(type: "TEXT", nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    tax = table.Column<long>(type: "INTEGER", nullable: true),
                    tax_code = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_order_line", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_product",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    barcode = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    family = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    not_available = table.Column<bool>(type: "INTEGER", nullable: true),
                    price = table.Column<long>(type: "INTEGER", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_only = table.Column<bool>(type: "INTEGER", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    stock = table.Column<long>(type: "INTEGER", nullable: true),
                    stock_code = table.Column<string>(type: "TEXT", nullable: true),
                    tax_code = table.Column<string>(type: "TEXT", nullable: true),
                    unit_of_sale = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_product", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_product_rate",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    price = table.Column<long>(type: "INTEGER", nullable: true),
                    product = table.Column<string>(type: "TEXT", nullable: true),
                    rate = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_product_rate", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_rate",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_rate", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "current_user",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_user", x => new { x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "failed_message",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    message_id = table.Column<string>(type: "TEXT", nullable: false),
                    command = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    exception = table.Column<string>(type: "TEXT", nullable: true),
                    group = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    failed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_failed_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: true),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    limit = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    open = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_seen = table.Column<long>(type: "INTEGER", nullable: false),
                    last_seen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_finding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incoming_account",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    address1 = table.Column<string>(type: "TEXT", nullable: true),
                    address2 = table.Column<string>(type: "TEXT", nullable: true),
                    balance = table.Column<long>(type: "INTEGER", nullable: true),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    company_code = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    credit_limit = table.Column<long>(type: "INTEGER", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    fax = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    on_hold = table.Column<bool>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    phone2 = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    price_list = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_only = table.Column<bool>(type: "INTEGER", nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: true),
                    vat_number = table.Column<string>(type: "TEXT", nullable: true),
                    website = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_account", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_address",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    address1 = table.Column<string>(type: "TEXT", nullable: true),
                    address2 = table.Column<string>(type: "TEXT", nullable: true),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_address", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_contact",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    address1 = table.Column<string>(type: "TEXT", nullable: true),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    fax = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    job_title = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    phone2 = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_contact", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_family",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_family", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_invoice",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    account_code = table.Column<string>(type: "TEXT", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    rep = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_invoice", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_order",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    discount = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    forecast = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    gross = table.Column<long>(type: "INTEGER", nullable: true),
                    net = table.Column<long>(type: "INTEGER", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    order_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    price_list = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_only = table.Column<bool>(type: "INTEGER", nullable: true),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    rep = table.Column<string>(type: "TEXT", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    tax = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_order", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_order_line",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    discount = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    net = table.Column<long>(type: "INTEGER", nullable: true),
                    order = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<long>(type: "INTEGER", nullable: true),
                    price = table.Column<long>(type: "INTEGER", nullable: true),
                    product = table.Column<string>(type: "TEXT", nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false),
                    tax = table.Column<long>(type: "INTEGER", nullable: true),
                    tax_code = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_order_line", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_product",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    barcode = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    family = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    not_available = table.Column<bool>(type: "INTEGER", nullable: true),
                    price = table.Column<long>(type: "INTEGER", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_only = table.Column<bool>(type: "INTEGER", nullable: true),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false),
                    stock = table.Column<long>(type: "INTEGER", nullable: true),
                    stock_code = table.Column<string>(type: "TEXT", nullable: true),
                    tax_code = table.Column<string>(type: "TEXT", nullable: true),
                    unit_of_sale = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_product", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_product_rate",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    price = table.Column<long>(type: "INTEGER", nullable: true),
                    product = table.Column<string>(type: "TEXT", nullable: true),
                    rate = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_product_rate", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_rate",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_rate", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incoming_user",
                columns: table => new
                {
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    absent = table.Column<string>(type: "TEXT", nullable: true),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_hash = table.Column<string>(type: "TEXT", nullable: true),
                    same = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_user", x => new { x.run, x.fence, x.scope, x.side, x.key });
                });

            migrationBuilder.CreateTable(
                name: "lane",
                columns: table => new
                {
                    lane = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    in_flight = table.Column<int>(type: "INTEGER", nullable: false),
                    max_in_flight = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lane", x => x.lane);
                });

            migrationBuilder.CreateTable(
                name: "link",
                columns: table => new
                {
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    sage_key = table.Column<string>(type: "TEXT", nullable: true),
                    ssm_key = table.Column<string>(type: "TEXT", nullable: true),
                    sage_born = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_link", x => new { x.company, x.kind, x.record });
                });

            migrationBuilder.CreateTable(
                name: "rate_budget",
                columns: table => new
                {
                    credential = table.Column<string>(type: "TEXT", nullable: false),
                    next_free = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rate_budget", x => x.credential);
                });

            migrationBuilder.CreateTable(
                name: "request",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    arguments = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    run_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "run",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    pass = table.Column<int>(type: "INTEGER", nullable: false),
                    first_run = table.Column<bool>(type: "INTEGER", nullable: false),
                    trigger = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    planned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    plan_hash = table.Column<string>(type: "TEXT", nullable: true),
                    approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    loading_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    sage_calls = table.Column<long>(type: "INTEGER", nullable: false),
                    ssm_calls = table.Column<long>(type: "INTEGER", nullable: false),
                    dispatched_until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "run_step",
                columns: table => new
                {
                    run_id = table.Column<long>(type: "INTEGER", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: true),
                    dispatched_until = table.Column<long>(type: "INTEGER", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    mode = table.Column<string>(type: "TEXT", nullable: false),
                    rows_read = table.Column<long>(type: "INTEGER", nullable: false),
                    rows_changed = table.Column<long>(type: "INTEGER", nullable: false),
                    rows_filtered = table.Column<long>(type: "INTEGER", nullable: false),
                    rows_refused = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run_step", x => new { x.run_id, x.phase, x.side, x.stream });
                });

            migrationBuilder.CreateTable(
                name: "service_instance",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    instance = table.Column<string>(type: "TEXT", nullable: false),
                    host = table.Column<string>(type: "TEXT", nullable: true),
                    process_id = table.Column<int>(type: "INTEGER", nullable: false),
                    shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_instance", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stream_state",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    watermark = table.Column<string>(type: "TEXT", nullable: true),
                    full_at = table.Column<long>(type: "INTEGER", nullable: true),
                    row_count = table.Column<long>(type: "INTEGER", nullable: false),
                    hash_version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stream_state", x => new { x.scope, x.side, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "stream_status",
                columns: table => new
                {
                    company = table.Column<string>(type: "TEXT", nullable: false),
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    direction = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    health = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    run_id = table.Column<long>(type: "INTEGER", nullable: true),
                    last_start = table.Column<long>(type: "INTEGER", nullable: true),
                    last_end = table.Column<long>(type: "INTEGER", nullable: true),
                    last_success = table.Column<long>(type: "INTEGER", nullable: true),
                    next_run = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stream_status", x => new { x.company, x.stream, x.direction });
                });

            migrationBuilder.CreateTable(
                name: "worker",
                columns: table => new
                {
                    worker = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: true),
                    bus = table.Column<string>(type: "TEXT", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: false),
                    host = table.Column<string>(type: "TEXT", nullable: false),
                    process_id = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    heard_at = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: false)
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
