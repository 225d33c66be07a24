using PluginHost.Packages;
using PluginHost.Sdk;

namespace PluginHost.Web.Packages;

/// <summary>The package client, where the composition root gave one: a shell without it serves all the same.</summary>
internal sealed class PackageReference(WebHostOptions options)
{
    public PackageClient Client => options.Packages ?? throw new PackageException(new Refusal(
        ErrorCodes.NoPackages, "This host installs no packages.", "Put the plugin's folder into the home's 'plugins'."));
}
