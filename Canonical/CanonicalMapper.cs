using System.Text.Json.Nodes;
using AutoMapper;
using Microsoft.Extensions.Logging.Abstractions;
using Sage50Etl.Canonical.Extra;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Mapping;
using Sage50Etl.Canonical.Mapping.FromSage;
using Sage50Etl.Canonical.Mapping.FromSsm;
using Sage50Etl.Canonical.Mapping.ToSage;
using Sage50Etl.Canonical.Mapping.ToSsm;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Prices;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Canonical;

/// <summary>
/// The one way between rows and records of the two systems and canonical images, in both directions. Pure and thread-safe; build one per
/// company and keep it. What cannot be mapped is a <see cref="MappingException"/> of that record.
/// </summary>
public sealed class CanonicalMapper
{
    private readonly MapperConfiguration _configuration;
    private readonly IMapper _mapper;
    private readonly MappingSettings _settings;
    private readonly ReferenceLists _lists;
    private readonly SsmWriter _toSsm;
    private readonly SageWriter _toSage;
    private readonly OrderWriter _orders;
    private readonly Dictionary<(Type Row, Type Record), ISageFeeds> _sage;
    private readonly Dictionary<Type, ISsmFields> _ssm;
    private readonly ILookup<string, ExtraField> _extra;

    /// <param name="licenceKey">AutoMapper's licence key, where the operator has one.</param>
    public CanonicalMapper(MappingSettings settings, ReferenceLists lists, string? licenceKey = null)
    {
        (_settings, _lists) = (settings, lists);
        _extra = ExtraField.Of(settings).ToLookup(f => f.Kind);
        SageProfile[] fromSage = [new AccountsFromSage(settings, lists), new CatalogueFromSage(lists), new DocumentsFromSage(settings, lists)];
        SsmProfile[] fromSsm = [new AccountsFromSsm(settings, lists), new CatalogueFromSsm(settings, lists), new DocumentsFromSsm(settings, lists)];
        Profile[] writes =
            [new AccountsToSsm(settings, lists), new CatalogueToSsm(settings, lists), new DocumentsToSsm(settings, lists), new CustomersToSage(lists), new OrdersToSage()];
        _configuration = new MapperConfiguration(c =>
        {
            c.AddProfiles([.. fromSage, .. fromSsm, .. writes]);
            if (licenceKey is not null) c.LicenseKey = licenceKey;
        }, NullLoggerFactory.Instance);
        _mapper = _configuration.CreateMapper();
        _toSsm = new(_mapper, settings, lists);
        _toSage = new(_mapper, settings, [.. _extra.SelectMany(k => k).Where(f => f.Back)]);
        _orders = new(_mapper, settings);
        _sage = fromSage.SelectMany(p => p.Feeds).ToDictionary(f => (f.Row, f.Record));
        _ssm = fromSsm.SelectMany(p => p.Fields).ToDictionary(f => f.Ssm);
    }

    /// <summary>
    /// What the Sage side holds. Addresses become contacts or delivery addresses by their type.
    /// PRICE, SOP_ITEM and reps have methods of their own.
    /// </summary>
    public Image FromSage(SageRow row)
    {
        var kind = RowFilter.KindOf(row, _settings);
        if (kind is null || row is Price or SopItem)
            throw new ArgumentException(
                $"A {row.GetType().Name} row of this kind is not mapped alone; see RowFilter, ProductRate and OrderLines.", nameof(row));
        var schema = RecordSchema.Of(kind);
        var feeds = _sage[(row.GetType(), schema.RecordType)];
        var image = ImageOf(schema, _mapper.Into(schema.RecordType, row), feeds.AbsentIn(row));
        return _extra[kind].Aggregate(image, (i, field) => i.With(field.Key, field.Read(row)));
    }

    /// <summary>An order with the price list of its account, which the order row does not carry.</summary>
    /// <param name="today">An open quotation whose day is past is expired, though Sage does not say so by itself (D5).</param>
    public Image FromSage(SalesOrder order, string? pricingRef, DateOnly? today = null)
    {
        var image = FromSage(order).With("priceList", FieldValue.Of(pricingRef));
        return OrderStates.IsPast(image, today) ? image.With("status", FieldValue.Of(OrderState.QuotationExpired)) : image;
    }

    /// <summary>A ledger row with the representative of its customer, which the row does not carry (INV-07).</summary>
    public Image FromSage(AuditHeader entry, string? customerRep) => Paid(FromSage(entry).With("rep", FieldValue.Of(customerRep)), entry, null);

    /// <summary>
    /// An invoice with what its ledger row says about the payment, where one is known (INV-08), and the customer's representative where it names none (INV-09).
    /// </summary>
    public Image FromSage(InvoiceRow invoice, AuditHeader? entry, string? customerRep)
    {
        var image = Paid(FromSage(invoice), entry, invoice);
        return image["rep"].IsNull ? image.With("rep", FieldValue.Of(customerRep)) : image;
    }

    /// <summary>Whether fields are configured that only the ledger knows.</summary>
    public bool NeedsPayments => _extra[Kind.Invoice].Any(f => f.Payment is not null);

    /// <summary>A PRICE row with the stock record, list and currency its price is calculated from.</summary>
    public static Image ProductRate(Price price, Stock stock, PriceList list, Currency? currency = null) =>
        RecordSchema.Of(Kind.ProductRate).ToImage(new ProductRate
        {
            Rate = price.PricingRef, Product = price.StockCode, Price = PriceCalculation.Of(price, stock, list, currency),
        });

    /// <summary>A rep's text and the e-mail the map file gives it (D17).</summary>
    public static Image SageUser(string text, string? email)
    {
        var image = Image.Empty.With("name", FieldValue.Of(text));
        return string.IsNullOrWhiteSpace(email) ? image : image.With("email", FieldValue.Of(email.Trim().ToLowerInvariant()));
    }

    /// <summary>What the SSM side holds; a custom field that the tenant does not deliver is absent.</summary>
    public Image FromSsm(SsmRecord record)
    {
        if (!_ssm.TryGetValue(record.GetType(), out var fields))
            throw new ArgumentException($"{record.GetType().Name} is a reference list, not a record kind.", nameof(record));
        var schema = RecordSchema.All.Values.Single(s => s.RecordType == fields.Record);
        var image = ImageOf(schema, _mapper.Into(fields.Record, record), fields.AbsentIn(record));
        foreach (var field in record.Undelivered is { } keys ? _toSsm.FieldsOf(schema.Kind, keys) : []) image = image.With(field, FieldValue.Absent);
        return _extra[schema.Kind].Aggregate(image, (i, field) => i.With(field.Key, field.Read(record)));
    }

    /// <summary>The body of an update: the requested fields that the image holds, under SSM's keys, null for what is to be cleared.</summary>
    public JsonObject SsmBody(string kind, Image image, IReadOnlySet<string> fields) => _toSsm.Body(kind, image, fields);

    /// <summary>The values that may clear an SSM key, likeliest first: a reference by 0 (ssm-api 4.4), a text by null or "" (D3).</summary>
    public IReadOnlyList<JsonNode?> SsmClearForms(string kind, string key) => _toSsm.ClearForms(kind, key);

    /// <summary>The canonical field behind an SSM key.</summary>
    public string SsmField(string kind, string key) => _toSsm.FieldOf(kind, key);

    /// <summary>What SSM requires at creation and no canonical record carries: branch, parent, and the admin user where a record has no owner.</summary>
    public JsonObject CreateExtras(string kind) => _toSsm.CreateExtras(kind);

    /// <summary>The body of a create: the fields that hold a value, on top of <see cref="CreateExtras"/>.</summary>
    public JsonObject SsmCreateBody(string kind, Image image, IReadOnlySet<string> fields) => _toSsm.CreateBody(kind, image, fields);

    /// <summary>Texts that do not fit SSM, prefix and split names included. Lengths by SSM key, as the resource's schema states them.</summary>
    public IReadOnlyList<TooLong> SsmExceeded(string kind, Image image, IReadOnlyDictionary<string, int> lengths) => _toSsm.Exceeded(kind, image, lengths);

    /// <summary>Texts that do not fit Sage.</summary>
    public IReadOnlyList<TooLong> SageExceeded(string kind, Image image) => _toSage.Exceeded(kind, image);

    /// <summary>
    /// A customer write with the requested fields of <see cref="SageLimits"/>; fields Sage never takes from us are left out.
    /// An update clears a field that is null; a create leaves it out, and alone carries rep and currency (ACC-33, ACC-44).
    /// </summary>
    public CustomerWrite SageCustomer(Image image, IReadOnlySet<string> fields, string accountRef, bool creating = false) =>
        _toSage.Customer(image, fields, accountRef, creating);

    /// <summary>A contact write; without a number it creates one of type 1 (D14).</summary>
    public AddressWrite SageContact(Image image, IReadOnlySet<string> fields, string accountRef, int? addressRef) =>
        _toSage.Contact(image, fields, accountRef, addressRef);

    /// <summary>
    /// A new quotation or order with its lines (ORD-04). <paramref name="header"/> is in Sage's form; <paramref name="marker"/> stands in the
    /// configured column (D16). A quotation without forecast is open for <see cref="MappingSettings.QuoteValidityDays"/> from its date (D5).
    /// </summary>
    public OrderWrite SageOrder(Image header, IReadOnlyList<OrderLineWrite> lines, string marker, DateOnly today) => _orders.Order(header, lines, marker, today);

    /// <summary>A new line at Sage's price (D4); without one, for service codes, at the price SSM gives.</summary>
    public OrderLineWrite SageOrderLine(Image line, SagePrice? price, SageLineDefaults defaults) => _orders.Line(line, price, defaults);

    /// <summary>A change of the header of <paramref name="order"/>: the fields of the image that may be changed, and no others (D13).</summary>
    public static OrderWrite SageOrderChange(Image image, SalesOrder order) => OrderWriter.Change(image, order);

    /// <summary>Another quantity of a line at Sage's price for it; the rest of the line stays (D10).</summary>
    public static OrderLineWrite SageOrderLineChange(SopItem line, decimal quantity, SagePrice price, SageLineDefaults defaults) =>
        OrderWriter.Change(line, quantity, price, defaults);

    /// <summary>STOCK_CODE of a line's product: S1, S2 or S3 for the tenant's service products (D11).</summary>
    public string StockCode(string product) => _orders.StockCode(product);

    /// <summary>The marker of an order, in whatever column it stands: the setting may have been another when it was made (D16).</summary>
    public static string? MarkerOf(SalesOrder order) =>
        AnalysisColumn.All
            .Select(column => AnalysisColumn.Read(order, column))
            .FirstOrDefault(text => DocumentMarker.DocumentOf(text) is not null);

    /// <summary>The write with our marker in the configured column (D16).</summary>
    public CustomerWrite Marked(CustomerWrite customer, string marker) => AnalysisColumn.Write(customer, _settings.MarkerColumn, marker);

    /// <summary>A job title as the tenant's contact types spell it, null where none has it; any title where it has a field of its own (CON-04).</summary>
    public string? JobTitleInSsm(string title) => _settings.JobTitle == JobTitleTarget.Field ? title : _lists.KnownContactType(title);

    /// <summary>A country code of Sage as the tenant's list has it, null where it has none (D22).</summary>
    public string? CountryInSsm(string code) => _lists.KnownCountry(code);

    /// <summary>Whether the tenant lists the currency.</summary>
    public bool SsmKnowsCurrency(string iso) => _lists.KnowsCurrency(iso);

    /// <summary>The canonical field behind an SSM key; null for a key that no field feeds.</summary>
    public string? SsmFieldOrNone(string kind, string key) => _toSsm.FieldOrNone(kind, key);

    /// <summary>Whether Sage's three notes hold a document's comment.</summary>
    public static bool SageHoldsComment(string text) => OrderWriter.HoldsComment(text);

    public static string SageKey(SageRow row) => SageKeys.Of(row);

    /// <summary>Fails when a profile forgets a member of its target or a map leaves a canonical field to convention.</summary>
    public void AssertValid()
    {
        _configuration.AssertConfigurationIsValid();
        var forgotten = _sage.Values.Select(f => (f.Record, f.Fields)).Concat(_ssm.Values.Select(f => (f.Record, f.Fields)))
            .SelectMany(m => RecordSchema.All.Values.Single(s => s.RecordType == m.Record).Fields
                .Where(f => !m.Fields.Contains(f.Property.Name)).Select(f => $"{m.Record.Name}.{f.Property.Name}"))
            .ToList();
        if (forgotten.Count > 0) throw new InvalidOperationException($"No rule says what feeds {string.Join(", ", forgotten)}.");
    }

    private Image Paid(Image image, AuditHeader? entry, InvoiceRow? invoice) => _extra[Kind.Invoice].Where(f => f.Payment is not null)
        .Aggregate(image, (i, field) => i.With(field.Key, InvoicePayment.Of(field.Payment!, entry, invoice)));

    private static Image ImageOf(RecordSchema schema, object record, IReadOnlySet<string> absent) =>
        schema.ToImage((CanonicalRecord)record with { Absent = absent });
}
