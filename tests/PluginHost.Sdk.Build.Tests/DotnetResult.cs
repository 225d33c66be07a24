using System.Text.RegularExpressions;

namespace PluginHost.Sdk.Build.Tests;

internal sealed partial record DotnetResult(int ExitCode, string Output)
{
    /// <summary>The codes of all errors, each once.</summary>
    public IReadOnlyList<string> Errors => [.. Error().Matches(Output).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    public void ShouldSucceed() => ExitCode.ShouldBe(0, Output);

    [GeneratedRegex(@"error (\w+):")]
    private static partial Regex Error();
}
