using PluginHost.Packages.Contents;
using PluginHost.Runtime.Manifests;

namespace PluginHost.Packages.Feeds;

/// <summary>A package in a folder, as far as it tells about itself before it is verified.</summary>
/// <param name="Nuspec">What it is.</param>
/// <param name="Manifest">What the plugin in it is; <see langword="null"/> for other packages, and for plugins that will be refused.</param>
internal sealed record FolderPackage(Nuspec Nuspec, PluginManifest? Manifest);
