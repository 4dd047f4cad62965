using System.Globalization;

namespace Sage50Etl.Sandbox.Ssm.Seed;

/// <summary>Countries by English name: ISO 3166-1 alpha-2, alpha-3 and number, and the telephone prefix. More than one page of a list.</summary>
internal static class Countries
{
    private const string Table = """
        Andorra|AD|AND|20|376
        Argentina|AR|ARG|32|54
        Australia|AU|AUS|36|61
        Austria|AT|AUT|40|43
        Bahrain|BH|BHR|48|973
        Belgium|BE|BEL|56|32
        Bosnia and Herzegovina|BA|BIH|70|387
        Brazil|BR|BRA|76|55
        Bulgaria|BG|BGR|100|359
        Canada|CA|CAN|124|1
        Chile|CL|CHL|152|56
        China|CN|CHN|156|86
        Colombia|CO|COL|170|57
        Croatia|HR|HRV|191|385
        Cyprus|CY|CYP|196|357
        Czechia|CZ|CZE|203|420
        Denmark|DK|DNK|208|45
        Egypt|EG|EGY|818|20
        Estonia|EE|EST|233|372
        Finland|FI|FIN|246|358
        France|FR|FRA|250|33
        Germany|DE|DEU|276|49
        Gibraltar|GI|GIB|292|350
        Greece|GR|GRC|300|30
        Guernsey|GG|GGY|831|44
        Hong Kong|HK|HKG|344|852
        Hungary|HU|HUN|348|36
        Iceland|IS|ISL|352|354
        India|IN|IND|356|91
        Indonesia|ID|IDN|360|62
        Ireland|IE|IRL|372|353
        Isle of Man|IM|IMN|833|44
        Israel|IL|ISR|376|972
        Italy|IT|ITA|380|39
        Japan|JP|JPN|392|81
        Jersey|JE|JEY|832|44
        Kenya|KE|KEN|404|254
        Kuwait|KW|KWT|414|965
        Latvia|LV|LVA|428|371
        Liechtenstein|LI|LIE|438|423
        Lithuania|LT|LTU|440|370
        Luxembourg|LU|LUX|442|352
        Malaysia|MY|MYS|458|60
        Malta|MT|MLT|470|356
        Mexico|MX|MEX|484|52
        Monaco|MC|MCO|492|377
        Montenegro|ME|MNE|499|382
        Morocco|MA|MAR|504|212
        Netherlands|NL|NLD|528|31
        New Zealand|NZ|NZL|554|64
        Nigeria|NG|NGA|566|234
        North Macedonia|MK|MKD|807|389
        Norway|NO|NOR|578|47
        Oman|OM|OMN|512|968
        Peru|PE|PER|604|51
        Philippines|PH|PHL|608|63
        Poland|PL|POL|616|48
        Portugal|PT|PRT|620|351
        Qatar|QA|QAT|634|974
        Romania|RO|ROU|642|40
        Saudi Arabia|SA|SAU|682|966
        Serbia|RS|SRB|688|381
        Singapore|SG|SGP|702|65
        Slovakia|SK|SVK|703|421
        Slovenia|SI|SVN|705|386
        South Africa|ZA|ZAF|710|27
        South Korea|KR|KOR|410|82
        Spain|ES|ESP|724|34
        Sweden|SE|SWE|752|46
        Switzerland|CH|CHE|756|41
        Taiwan|TW|TWN|158|886
        Thailand|TH|THA|764|66
        Turkey|TR|TUR|792|90
        Ukraine|UA|UKR|804|380
        United Arab Emirates|AE|ARE|784|971
        United Kingdom|GB|GBR|826|44
        United States|US|USA|840|1
        Vietnam|VN|VNM|704|84
        """;

    public static IReadOnlyList<(string Name, string Iso2, string Iso3, int Number, int PhoneCode)> All { get; } =
    [
        .. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|'))
            .Select(p => (p[0], p[1], p[2], int.Parse(p[3], CultureInfo.InvariantCulture), int.Parse(p[4], CultureInfo.InvariantCulture))),
    ];
}
