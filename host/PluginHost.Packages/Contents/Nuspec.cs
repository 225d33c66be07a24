using NuGet.Versioning;

namespace PluginHost.Packages.Contents;

/// <summary>What a package's nuspec tells without a look at the plugin.</summary>
/// <param name="Id">The package's id, in the author's spelling.</param>
/// <param name="Version">Its version.</param>
internal sealed record Nuspec(string Id, NuGetVersion Version)
{
    public string? Description { get; init; }

    public string? Authors { get; init; }

    /// <summary>Whether the package says that it holds a plugin.</summary>
    public bool IsPlugin { get; init; }

    /// <summary>The lowest SDK the plugin works with, if the nuspec tells: spares a download. <c>plugin.json</c> has the last word.</summary>
    public NuGetVersion? MinimumSdk { get; init; }

    /// <summary>The range of the SDK, where the feed tells it.</summary>
    public VersionRange? Api { get; init; }

    /// <summary>For people, where the nuspec has one.</summary>
    public string? Title { get; init; }

    public string? Licence { get; init; }

    /// <summary>Whether nothing is known that speaks against it.</summary>
    public bool MayRunOn(NuGetVersion sdk) => (MinimumSdk is null || MinimumSdk <= sdk) && Api?.Satisfies(sdk) != false;
}
