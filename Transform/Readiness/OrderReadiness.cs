using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Readiness;

/// <summary>Whether documents of SSM may go to Sage: what stands around each of them, and the conditions of D5, D13, ORD-07 and ORD-08.</summary>
public sealed class OrderReadiness
{
    private readonly PlanSettings _settings;
    private readonly ILookup<string, StagedRow> _lines;
    private readonly Dictionary<string, StagedRow> _ssmAccounts;
    private readonly Dictionary<string, StagedRow> _sageAccounts;
    private readonly LinkLookup _partners;
    private readonly HashSet<string> _goneFromSage;

    private OrderReadiness(
        PlanSettings settings,
        ILookup<string, StagedRow> lines,
        Dictionary<string, StagedRow> ssmAccounts,
        Dictionary<string, StagedRow> sageAccounts,
        LinkLookup partners,
        HashSet<string> goneFromSage)
    {
        (_settings, _lines, _partners) = (settings, lines, partners);
        (_ssmAccounts, _sageAccounts, _goneFromSage) = (ssmAccounts, sageAccounts, goneFromSage);
    }

    public static async Task<OrderReadiness> Load(StagingDb db, PlanContext context, IReadOnlyCollection<RecordState> orders, CancellationToken cancellationToken)
    {
        var scope = context.Scope;
        var lines = await StagedRows.ByField(db, StagedKind.Of(Kind.OrderLine), scope.Of(Side.Ssm), Side.Ssm, "order", orders.Select(o => o.SsmKey!), cancellationToken);
        var accounts = orders.Select(o => o.Ssm!["account"].Text).OfType<string>().Distinct().ToList();
        var references = lines.Select(l => l.Values.GetValueOrDefault("product")).OfType<string>().Select(p => (Side.Ssm, Kind.Product, p))
            .Concat(accounts.Select(a => (Side.Ssm, Kind.Account, a)));
        var partners = await LinkLookup.Read(db, scope, context.Settings.AdminUser, references, cancellationToken);
        var ssm = await StagedRows.ByKey(db, StagedKind.Of(Kind.Account), scope.Of(Side.Ssm), Side.Ssm, accounts, cancellationToken);
        var sage = await StagedRows.ByKey(db, StagedKind.Of(Kind.Account), scope.Company.Value, Side.Sage50,
            accounts.Select(a => partners.Partner(Side.Ssm, Kind.Account, a)).OfType<string>(), cancellationToken);
        var links = await db.Links.AsNoTracking()
            .Where(l => l.Company == scope.Company.Value && l.Kind == Kind.Account && accounts.Contains(l.SsmKey!))
            .ToListAsync(cancellationToken);
        var gone = links.Where(l => l.State == LinkState.Gone).Select(l => l.SsmKey!).ToHashSet();

        return new(
            context.Settings,
            lines.Where(l => !l.Gone).ToLookup(l => (string)l.Values["order"]!),
            ssm.ToDictionary(r => r.Key),
            sage.ToDictionary(r => r.Key),
            partners,
            gone);
    }

    /// <summary>The write with the hash of the whole document and the first condition that is not met.</summary>
    public PlannedWrite Weigh(RecordState order, PlannedWrite write)
    {
        var lines = _lines[order.SsmKey!].OrderBy(l => l.Values.GetValueOrDefault("position") as decimal? ?? 0)
            .ThenBy(l => int.Parse(l.Key, System.Globalization.CultureInfo.InvariantCulture)).Select(l => Image.FromValues(l.Values)).ToList();
        return write with
        {
            ContentHash = RowHash.Of(write.Fields, lines), Quiet = _settings.Quiet,
            Blocked = Document(order) ?? Account(order) ?? Lines(lines),
        };
    }

    private Blocked? Document(RecordState order)
    {
        if (order.SsmBlocked) return new("D5", "blocked", null, "is being signed in SSM. It is sent when that is done");
        return order.Ssm!["status"].Text == OrderState.OrderToSend && !_settings.OrdersFromSsm
            ? new("D13", "status", null, "is an order, and orders.fromSsm allows quotations only. Send it as a quotation, or change the setting")
            : null;
    }

    private Blocked? Account(RecordState order)
    {
        if (order.Ssm!["account"].Text is not { } key || _ssmAccounts.GetValueOrDefault(key) is not { } ssm)
            return new("ORD-07", "account", null, "has no account. Choose one in SSM");
        var reference = _partners.Partner(Side.Ssm, Kind.Account, key);
        // Also while its deletion in SSM waits for a person, or was refused.
        if (_goneFromSage.Contains(key) || (reference is not null && _sageAccounts.GetValueOrDefault(reference) is { Gone: true }))
            return new("ORD-07", "account", null, "belongs to an account that was deleted in Sage. Choose another account in SSM, or cancel the document");

        if (reference is null && ssm.Gone)
            return new("ORD-07", "account", null, "belongs to an account that was deleted in SSM. Choose another account, or cancel the document");
        var account = reference is not null && _sageAccounts.GetValueOrDefault(reference) is { } sage ? sage : ssm;
        if (!_settings.PushPotentials && IsPotential(account, stands: reference is not null))
            return new("ORD-08", "account", null,
                "waits for customer: its account is not a customer yet. Set the account's status to Client in SSM");

        if (account.Values.GetValueOrDefault("country") is not string) return new("ORD-07", "country", null, "belongs to an account without a country. Enter it in the account");
        if (_settings.RequireRate && account.Values.GetValueOrDefault("priceList") is not string)
            return new("ORD-07", "priceList", null, "belongs to an account without a price list. Assign one in Sage, or set quotes.requireRate to false");
        if (account.Values.GetValueOrDefault("onHold") is true)
            return new("ORD-07", "onHold", null, "belongs to an account that is on hold in Sage. Take the account off hold, or cancel the document");
        var (own, accounts) = (order.Ssm["currency"].Text, account.Values.GetValueOrDefault("currency") as string);
        return own is not null && accounts is not null && own != accounts
            ? new("ORD-07", "currency", accounts, $"is in {own}, but the account's currency in Sage is {accounts}. Use the account's currency")
            : null;
    }

    // In Sage it is one only where the office has marked it so.
    private bool IsPotential(StagedRow account, bool stands)
    {
        var status = account.Values.GetValueOrDefault("status") as string;
        return stands ? status == AccountStatus.Potential : !_settings.CustomerStatuses.Contains(status);
    }

    private Blocked? Lines(List<Image> lines)
    {
        if (lines.Count == 0) return new("D5", "lines", "1 line", "has no line. Add at least one in SSM");
        for (var i = 0; i < lines.Count; i++)
            if (Line(lines[i]) is { } why) return why with { Reason = $"line {i + 1} {why.Reason}" };
        return null;
    }

    private Blocked? Line(Image line)
    {
        if (line["product"].Text is not { } product) return new("D10", "product", null, "has no product. Choose one in SSM");
        if (_partners.InSage(Kind.Product, product) is null)
            return new("PRD-01", "product", null, "has a product that is not in Sage. Products are made in Sage: add it there, or take the line out");
        return line["quantity"].Value is decimal quantity && quantity > 0 && decimal.IsInteger(quantity)
            ? null
            : new("D11", "quantity", "whole number above 0", $"has the quantity {line["quantity"]}. SSM holds whole quantities only; correct it");
    }
}
