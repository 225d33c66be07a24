namespace PluginHost.Sdk.Export;

/// <summary>What was written.</summary>
/// <param name="Written">Pictures.</param>
/// <param name="Failures">Pictures that were not.</param>
/// <param name="Refusal">Why the export as a whole was refused, before anything was written.</param>
public sealed record ExportResult(int Written, IReadOnlyList<ExportFailure> Failures, Refusal? Refusal = null)
{
    /// <summary>The parameter that is wrong, where it is one.</summary>
    public string? Parameter { get; init; }

    /// <summary>A refusal of the whole.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="parameter">The parameter that is wrong, where it is one.</param>
    public static ExportResult Refused(Refusal refusal, string? parameter = null) => new(0, [], refusal) { Parameter = parameter };
}
