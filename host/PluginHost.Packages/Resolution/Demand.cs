using NuGet.Versioning;

namespace PluginHost.Packages.Resolution;

/// <summary>Who needs which versions of a plugin.</summary>
internal sealed record Demand(VersionRange Range, string By)
{
    /// <inheritdoc/>
    public override string ToString() => $"{By} needs {Range.ToNormalizedString()}";
}
