using System.Text.RegularExpressions;

namespace PluginHost.Sdk.Build;

/// <summary>The rule of plugin and capability ids, told at build rather than at load.</summary>
internal static partial class Ids
{
    public static bool IsValid(string? value) => value is { Length: >= 3 and <= 100 } && Pattern().IsMatch(value);

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+\z")]
    private static partial Regex Pattern();
}
