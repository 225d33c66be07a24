using PluginHost.Sdk;

namespace PluginHost.Packages;

/// <summary>Something about a package, a feed or an installation is refused. Nothing was changed, or what was changed has been put back.</summary>
public sealed class PackageException(Refusal refusal, Exception? inner = null) : Exception(refusal.ToString(), inner)
{
    public Refusal Refusal { get; } = refusal;
}
