using System.Globalization;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load.Documents;

namespace Sage50Etl.Load.Targets;

/// <summary>Writes customers and contacts to one Sage 50 company. A record we made carries a marker, so that a repeat of our own open write is recognised (D14, D16).</summary>
public sealed class SageTarget(ISage50Reader reader, ISage50Writer writer, CanonicalMapper mapper, MappingSettings mapping) : ITarget
{
    private static readonly TimeSpan ClocksAndZones = TimeSpan.FromDays(2);

    /// <summary>Changes documents that stand in Sage; they are made elsewhere.</summary>
    public SageDocumentEdits? Documents { get; init; }

    /// <summary>accounts.match: fields that must all agree before a customer is taken for the same (ACC-13).</summary>
    public IReadOnlyList<string> AccountMatch { get; init; } = ["name", "postcode"];

    public Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken) =>
        TargetFailures.Read(request.Kind, () => request.Kind == Kind.Account ? FindCustomer(request, cancellationToken) : FindContact(request, cancellationToken));

    public Task<IReadOnlyList<string>> Alike(WriteRequest request, DateTimeOffset readAt, CancellationToken cancellationToken) =>
        TargetFailures.Read<IReadOnlyList<string>>(request.Kind, async () =>
        {
            if (request.Kind == Kind.Contact)
                return [.. (await Rows<SalesDelAddr>(Account(request.Image["account"].Text!), cancellationToken))
                    .Where(r => !r.RecordDeleted && IsContact(r) && SameText.Of(r.ContactName, request.Image["name"].Text)).Select(SageKeys.Of)];

            if (request.Kind != Kind.Account || AccountMatch.FirstOrDefault(Asked.ContainsKey) is not { } first
                || !AccountMatch.All(f => request.Image[f].HasValue)) return [];

            // Sage compares letter by letter, and people read on past a space: whoever was typed since the last reading is looked at as
            // people do (ACC-13).
            var asked = new SageQuery(new SageCondition(Asked[first].Column, SageOperator.Equal, request.Image[first].Text!));
            var recent = SageQuery.ModifiedSince(DateTime.SpecifyKind((readAt - ClocksAndZones).UtcDateTime, DateTimeKind.Unspecified));
            var rows = await Rows<SalesLedger>(asked, cancellationToken);
            // A neighbour that cannot be read must not keep every other customer out.
            await foreach (var read in reader.ReadWithFaults<SalesLedger>(recent, cancellationToken))
                if (read.IsRow) rows.Add(read.Row);
            return [.. rows.Where(r => !r.RecordDeleted && Alike(r, request.Image)).Select(r => r.AccountRef).Distinct()];
        });

    public Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken) => TargetFailures.Read<TargetRecord?>(kind, async () =>
    {
        if (Documents is { } documents && SageDocumentEdits.Covers(kind)) return await documents.Get(kind, key, cancellationToken);
        if (kind == Kind.Account) return (await Rows<SalesLedger>(Account(key), cancellationToken)).Select(Record).FirstOrDefault();
        if (kind == Kind.Product)
        {
            var stock = new SageQuery(new SageCondition("STOCK_CODE", SageOperator.Equal, key));
            return (await Rows<Stock>(stock, cancellationToken)).Select(Product).FirstOrDefault();
        }

        var at = key.LastIndexOf('/');
        var query = Account(key[..at]).And("ADDRESS_REF", SageOperator.Equal, int.Parse(key[(at + 1)..], CultureInfo.InvariantCulture));
        var row = (await Rows<SalesDelAddr>(query, cancellationToken)).FirstOrDefault();
        return row is null ? null : Contact(row);
    });

    public async Task<TargetRecord?> Made(string kind, string key, CancellationToken cancellationToken)
    {
        var made = await Get(kind, key, cancellationToken);
        if (made?.Filter is null) return made;

        throw new TargetException(FailureClass.Configuration, LoadCodes.NeedsSdo,
            $"Sage stored address {key} as another type, not as a contact. This HyperAccounts cannot create contacts; "
            + "contact creation stops until another writer is configured (needs the SDO worker), or the address is made a contact in Sage and asked for with 'failed replay'.");
    }

    public Task<string> Create(WriteRequest request, CancellationToken cancellationToken) => TargetFailures.Sorted(request.Kind, async () =>
    {
        if (request.Kind == Kind.Account)
            return await writer.CreateCustomer(mapper.Marked(mapper.SageCustomer(request.Image, request.Fields, request.Key!, creating: true), Marker(request)), cancellationToken);
        var account = request.Image["account"].Text!;
        var contact = mapper.SageContact(request.Image, request.Fields, account, null) with { Description = Marker(request) };
        return SageKeys.Address(account, await writer.CreateAddress(contact, cancellationToken));
    });

    public Task Update(WriteRequest request, string key, CancellationToken cancellationToken) => TargetFailures.Sorted(request.Kind, async () =>
    {
        if (Documents is { } documents && SageDocumentEdits.Covers(request.Kind)) await documents.Update(request, key, cancellationToken);
        else if (request.Kind == Kind.Account) await writer.UpdateCustomer(mapper.SageCustomer(request.Image, request.Fields, key), cancellationToken);
        else
        {
            var at = key.LastIndexOf('/');
            var number = int.Parse(key[(at + 1)..], CultureInfo.InvariantCulture);
            await writer.UpdateAddress(mapper.SageContact(request.Image, request.Fields, key[..at], number), cancellationToken);
        }
        return true;
    });

    public Task Delete(string kind, string key, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"Nothing is ever deleted in Sage 50 (design 7); {kind} {key} must not have been planned so.");

    private async Task<IReadOnlyList<TargetRecord>> FindCustomer(WriteRequest request, CancellationToken cancellationToken)
    {
        var rows = await Rows<SalesLedger>(Account(request.Key!), cancellationToken);
        if (rows.Count > 0 && !Carries(rows[0], Marker(request)))
            throw new TargetException(FailureClass.Refused, LoadCodes.KeyTaken,
                $"ACCOUNT_REF {request.Key} has been given to another customer in Sage since it was chosen. A new one is chosen in the next cycle.");
        return [.. rows.Select(Record)];
    }

    // A neighbour that cannot be read counts only where no other address carries the marker: then it may be ours.
    private async Task<IReadOnlyList<TargetRecord>> FindContact(WriteRequest request, CancellationToken cancellationToken)
    {
        var (found, faults) = (new List<TargetRecord>(), new List<SageMalformedRow>());
        await foreach (var read in reader.ReadWithFaults<SalesDelAddr>(Account(request.Image["account"].Text!), cancellationToken))
            if (!read.IsRow) faults.Add(read.Fault);
            else if (IsMade(read.Row, request)) found.Add(Contact(read.Row));

        var contacts = found.FindAll(f => f.Filter is null);
        if (contacts.Count == 0 && found.Count > 0) throw OtherType(found[0]);
        return contacts.Count == 0 && faults.Count > 0 ? throw faults[0].ToException() : contacts;
    }

    // What is older than the record of SSM carries the marker of another tenant.
    private static bool IsMade(SalesDelAddr row, WriteRequest request) =>
        row.Description == Marker(request) && !row.RecordDeleted && !(row.RecordCreateDate < request.NotBefore);

    // Somebody changed it in Sage, or HyperAccounts made it so and its answer was lost: either way another one beside it would be the same person twice.
    private static TargetException OtherType(TargetRecord found) => new(FailureClass.Refused, LoadCodes.OtherType,
        $"Address {found.Key} in Sage was made for this contact, and is {found.Filter} there. "
        + "Make it a contact in Sage, or delete the address there and save the contact in SSM again.")
    {
        Rule = "CON-07",
    };

    private TargetRecord Record(SalesLedger row) => new(row.AccountRef, mapper.FromSage(row), row.RecordDeleted, Extra: SageExtra.Of(row));

    private TargetRecord Product(Stock row) =>
        new(row.StockCode, mapper.FromSage(row), row.RecordDeleted, Extra: SageExtra.Of(row)) { Filter = RowFilter.ReasonToSkip(row, mapping) };

    // What is not of the type says nothing about its neighbours: it is out of filter, as a reading finds it.
    private TargetRecord Contact(SalesDelAddr row) => IsContact(row)
        ? new(SageKeys.Of(row), mapper.FromSage(row), row.RecordDeleted, Extra: SageExtra.Of(row))
        : new(SageKeys.Of(row), Image.Empty, row.RecordDeleted) { Filter = RowFilter.NotFlagged };

    private bool IsContact(SalesDelAddr row) => RowFilter.KindOf(row, mapping) == Kind.Contact;

    // Fields by which Sage can be asked for a customer.
    private static readonly Dictionary<string, (string Column, Func<SalesLedger, string?> Of)> Asked = new()
    {
        ["name"] = ("NAME", r => r.Name), ["vatNumber"] = ("VAT_REG_NUMBER", r => r.VatRegNumber), ["email"] = ("E_MAIL", r => r.EMail),
        ["phone"] = ("TELEPHONE", r => r.Telephone), ["postcode"] = ("ADDRESS_5", r => r.Address5),
    };

    // A row is not mapped for this: one that cannot be must not cost another customer its write.
    private bool Alike(SalesLedger row, Image asked) => AccountMatch.Where(Asked.ContainsKey).All(f => SameText.Of(Asked[f].Of(row), asked[f].Text));

    // The setting may have been another when it was made.
    private static bool Carries(SalesLedger row, string marker) => new[] { row.Analysis1, row.Analysis2, row.Analysis3 }.Contains(marker);

    private static string Marker(WriteRequest request) => (request.Kind == Kind.Account ? "SSMA:" : "SSMC:") + request.SourceKey;

    private static SageQuery Account(string reference) => new(new SageCondition("ACCOUNT_REF", SageOperator.Equal, reference));

    private async Task<List<TRow>> Rows<TRow>(SageQuery query, CancellationToken cancellationToken) where TRow : SageRow
    {
        var rows = new List<TRow>();
        await foreach (var row in reader.Read<TRow>(query, cancellationToken)) rows.Add(row);
        return rows;
    }
}
