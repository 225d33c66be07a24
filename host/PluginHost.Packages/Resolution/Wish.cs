using NuGet.Versioning;
using PluginHost.Sdk;

namespace PluginHost.Packages.Resolution;

/// <summary>A plugin somebody asks for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Range">The versions that will do.</param>
/// <param name="Prerelease">Whether versions that are not finished will do.</param>
/// <param name="Feed">From this feed only, where one is named.</param>
internal sealed record Wish(PluginId Id, VersionRange Range, bool Prerelease, string? Feed = null);
