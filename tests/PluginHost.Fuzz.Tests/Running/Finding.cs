using System.Text.RegularExpressions;

namespace PluginHost.Fuzz.Tests.Running;

/// <summary>A case that the product did not survive as it should.</summary>
/// <param name="Target">Name of the target.</param>
/// <param name="Seed">Of the run.</param>
/// <param name="Number">Of the case.</param>
/// <param name="What">What happened, on one line.</param>
/// <param name="File">Where the file was saved.</param>
internal sealed partial record Finding(string Target, long Seed, int Number, string What, string File)
{
    private const int Telling = 140;

    /// <summary>Findings with one cause mostly begin alike, but for numbers.</summary>
    public string Cause => $"{Target}: {Digits().Replace(What.Length <= Telling ? What : What[..Telling], "#")}";

    public override string ToString() => $"{Target} case {Number} of seed {Seed}: {What}\n    {File}";

    [GeneratedRegex(@"\d+|\[\w\w\]")]
    private static partial Regex Digits();
}
