using System.Text.RegularExpressions;

namespace PluginHost.Sdk;

internal static partial class DottedId
{
    public static bool IsValid(string? value) => value is { Length: >= 3 and <= 100 } && Pattern().IsMatch(value);

    public static string Check(string value, string kind) => IsValid(value)
        ? value
        : throw new FormatException($"'{value}' is not a {kind} id. Use two or more lower-case words joined by dots, such as 'acme.warm'.");

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+\z")]
    private static partial Regex Pattern();
}
