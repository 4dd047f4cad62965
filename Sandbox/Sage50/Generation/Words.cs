namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Invented building blocks: no business, street, town or postcode area of this list exists.</summary>
internal static class Words
{
    public static readonly string[] Prefixes =
    [
        "Quillhaven", "Brackmere", "Ostervale", "Thornbeck", "Wexcombe", "Larkmoor", "Fennick", "Hollowgate", "Pemberlow", "Dunmallow",
        "Ashquay", "Cairnfold", "Eastwhistle", "Gorsehill", "Inverloch Bay", "Kestrelby", "Mossgarth", "Netherwick", "Oakenshore", "Ravensmead",
        "Silverbourne", "Tillyard", "Umberslade", "Vellacott", "Westerfold", "Yarrowby", "Zennick", "Aldermoss", "Birchquill", "Copperlane",
        "Café Lumière", "Ó Faoláin", "Müllerhof", "Señora", "Bríd's", "Château Lorme", "O'Marra", "Smythe-Vane", "Drumcastle", "Ballyquill",
        "Clonmarrow", "Glasfynne", "Tor & Vale", "D'Arcy", "Northquay", "Harrowgill", "Limeburn", "Stanmarrow",
    ];

    public static readonly string[] Trades =
    [
        "Joinery", "Bakeries", "Office Supplies", "Motor Factors", "Garden Centre", "Electrical", "Roofing", "Catering", "Print Works", "Fabrications",
        "Marine", "Dairy", "Textiles", "Glazing", "Packaging", "Logistics", "Furniture", "Veterinary Group", "Interiors", "Brewing",
        "Pharmacy", "Hardware", "Plant Hire", "Ceramics", "Bicycles", "Instruments", "Lighting", "Foods", "Tool Hire", "Timber",
    ];

    public static readonly string[] Suffixes = ["Ltd", "Limited", "plc", "LLP", "& Sons", "Group", "(UK) Ltd", ""];
    public static readonly string[] Streets = ["Lantern Row", "Tanner's Yard", "Quayside Way", "Mill Loke", "Cooper Rise", "St Orin's Road", "Foundry Bank", "Ropewalk"];
    public static readonly string[] Estates = ["", "", "", "Unit 4, Harness Park", "The Old Malthouse", "First Floor", "Suite 12b", "Trident Trading Estate"];
    public static readonly string[] Towns = ["Marlinghope", "Castlebrae", "Winterlow", "Port Aldwyn", "Saltmarch", "Eldersby", "Kirkmarrow", "Tollbridge"];
    public static readonly string[] Counties = ["Westmarch", "Northfolkland", "Mid Wessel", "", "Isleshire", ""];
    public static readonly string[] PostAreas = ["QX", "VX", "JX", "XQ"];
    public static readonly string[] IrishTowns = ["Ballymarrow", "Cloncarraig", "Droichead Beag", "Port Laírge Nua"];
    public static readonly string[] FrenchTowns = ["Saint-Aubrac", "Ville-Étienne", "Montlière"];
    public static readonly string[] GermanTowns = ["Grünfelde", "Osterwörth", "Bad Lindach"];

    public static readonly string[] FirstNames =
    [
        "Alice", "Siân", "Zoë", "José", "Renée", "Jürgen", "Dara", "Fintan", "Hamish", "Imogen", "Jack", "Katarzyna", "Liam", "Morag", "Nadia",
        "Oisín", "Paul", "Ruth", "Søren", "Tariq", "Una", "Vikram", "Wendy", "Yusuf",
    ];

    public static readonly string[] MiddleNames = ["Ann", "van", "de", "Mac", "Lee"];

    public static readonly string[] LastNames =
    [
        "Marrow", "O'Quill", "Fennimore", "Ó Caoláin", "Larkby", "Ostergaard", "Pryce-Vale", "Quennell", "Ravenhall", "Straße", "Tillotson",
        "Umfray", "Vellamy", "Wexley", "Yarrell", "Núñez", "Bellweather", "Cairncroft", "D'Ambre", "Eastlake",
    ];

    public static readonly string[] LoneNames = ["Reception", "Accounts", "Stores", "Gráinne", "Buyer"];
    public static readonly string[] Roles = ["", "Buyer", "Director", "Accounts", "Site manager", "Chargé d'achats"];
    public static readonly string[] Places = ["North Depot", "Goods In", "Site Office", "Showroom", "Warehouse 2", "Café kiosk"];
    public static readonly string[] CustomerGroups = ["Trade", "Retail", "Public", "Export", ""];
    public static readonly string[] Terms = ["30 days nett", "14 days", "Cash with order", ""];
    public static readonly string[] Notes = ["", "", "", "Deliver before 10am", "Max. €500 per drop", "Ring the bell twice – rear gate", "Ask for Zoë"];
    public static readonly string[] Messages = ["Colours may differ from the brochure", "Price held until stock lasts", "*** Call before delivery ***"];

    public static readonly (string Name, string Code, string[] Things)[] Categories =
    [
        ("Paper and Card", "PAP", ["Copier Paper A4", "Card A3", "Notebook", "Envelopes C5"]), ("Writing", "WRI", ["Rollerball", "Pencil HB", "Marker"]),
        ("Desking", "DES", ["Sit-stand Desk", "Corner Desk", "Pedestal"]), ("Seating", "SEA", ["Task Chair", "Stool", "Bench"]),
        ("Storage", "STO", ["Filing Cabinet", "Shelving Bay", "Crate"]), ("Lighting", "LIG", ["Desk Lamp", "LED Panel", "Tube 4ft"]),
        ("Cleaning", "CLE", ["Surface Spray 5l", "Mop Head", "Wipes"]), ("Catering", "CAT", ["Coffee Beans", "Café Cup 8oz", "Sugar Sticks"]),
        ("Presentation", "PRE", ["Whiteboard", "Flip Chart", "Easel"]), ("Computing", "COM", ["USB Hub", "Monitor Arm", "Cable 2m"]),
        ("Books", "BOO", ["VAT Guide", "Wall Planner", "Logbook"]), ("Safety", "SAF", ["First Aid Kit", "Hi-Vis Vest", "Gloves (pair)"]),
    ];

    public static readonly string[] Qualities = ["Classic", "Premium", "Eco", "Heavy Duty", "Compact", "¾ Width", "Déluxe", "Budget"];
}
