namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>What the switches change in the form of an answer.</summary>
internal sealed record AnswerStyle(SageDateFormat Dates, string QuotationWord, bool PublishedOnly)
{
    public static AnswerStyle Of(HyperAccountsSwitches switches) =>
        new(SageDateFormat.Of(switches.DateLocale), switches.QuotationWord, switches.PublishedPropertiesOnly);
}
