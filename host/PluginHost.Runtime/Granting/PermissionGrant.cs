using System.Collections.Frozen;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Granting;

/// <summary>What one plugin may do: what it declared, and what people were shown when they installed it.</summary>
internal sealed class PermissionGrant
{
    private readonly PluginId _plugin;
    private readonly FrozenSet<string> _granted;

    public PermissionGrant(PluginManifest manifest)
    {
        _plugin = new PluginId(manifest.Id);
        _granted = manifest.Permissions.Select(asked => asked.Permission).ToFrozenSet(StringComparer.Ordinal);
        var network = manifest.Permissions.Where(asked => asked.Permission == Permissions.Network).ToList();
        Hosts = network.Any(asked => asked.Hosts is not [_, ..]) ? HostList.Any : new HostList(network.SelectMany(asked => asked.Hosts!));
    }

    /// <summary>Whom it may call, where it has the network.</summary>
    public HostList Hosts { get; }

    public bool Has(string permission) => _granted.Contains(permission);

    /// <param name="permission">What is needed.</param>
    /// <param name="what">For what, in the message.</param>
    /// <exception cref="PluginFaultException">It was not declared (PH1342).</exception>
    public void Demand(string permission, string what)
    {
        if (!Has(permission))
        {
            throw Faults.NotPermitted(_plugin, permission, what);
        }
    }
}
