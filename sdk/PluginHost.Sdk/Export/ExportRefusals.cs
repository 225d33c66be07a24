namespace PluginHost.Sdk.Export;

/// <summary>What is answered where arguments do not fit.</summary>
internal static class ExportRefusals
{
    public static ExportResult NotAnObject => ExportResult.Refused(new Refusal("PH4542", "The parameters of the export are no JSON object.", "Write them as {\"name\": value}."));

    public static ExportResult Unknown(string parameter, IEnumerable<string> known) =>
        ExportResult.Refused(new Refusal("PH4543", $"The exporter has no parameter '{parameter}'.", $"It has: {string.Join(", ", known)}."), parameter);

    public static ExportResult Unfit(string parameter, string reason) =>
        ExportResult.Refused(new Refusal("PH4544", $"The parameter '{parameter}' of the export does not fit: {reason}", "See what the exporter says of its parameters."), parameter);
}
