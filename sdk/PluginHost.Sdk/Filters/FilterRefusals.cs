namespace PluginHost.Sdk.Filters;

/// <summary>What is answered where arguments do not fit.</summary>
internal static class FilterRefusals
{
    public static ApplyFilterResult NotAnObject => new([], new Refusal("PH4602", "The parameters are no JSON object.", "Write them as {\"name\": value}."));

    public static ApplyFilterResult Unknown(string parameter, IEnumerable<string> known) =>
        new([], new Refusal("PH4603", $"The filter has no parameter '{parameter}'.", $"It has: {string.Join(", ", known)}.")) { Parameter = parameter };

    public static ApplyFilterResult Unfit(string parameter, string reason) => new([], new Refusal("PH4604", $"The parameter '{parameter}' does not fit: {reason}")) { Parameter = parameter };

    public static ApplyFilterResult OutOfRange(string reason) => new([], new Refusal("PH4605", $"The filter cannot do that to this picture: {reason}"));
}
