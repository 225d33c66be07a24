using System.Reflection;
using NuGet.Versioning;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Compatibility;

/// <summary>Whether a plugin was made for this SDK.</summary>
internal static class ApiRange
{
    // The assembly version is frozen per major; the informational one says which release this is.
    public static NuGetVersion Host { get; } = ReadHostVersion();

    public static Refusal? Check(PluginManifest manifest)
    {
        var range = VersionRange.Parse(manifest.Api);
        if (range.Satisfies(Host))
        {
            return null;
        }

        var tooNew = range.HasLowerBound && range.MinVersion! > Host;
        return new Refusal(
            CompatibilityCodes.ApiRange,
            $"Plugin '{manifest.Id}' {manifest.Version} needs SDK {range.ToNormalizedString()}, this host has {Host.ToNormalizedString()}.",
            tooNew ? "Update the host, or install an older version of the plugin." : "Install a newer version of the plugin.");
    }

    private static NuGetVersion ReadHostVersion()
    {
        var sdk = typeof(IPlugin).Assembly;
        var text = sdk.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return NuGetVersion.TryParse(text, out var version) ? new NuGetVersion(version.Version) : new NuGetVersion(sdk.GetName().Version!);
    }
}
