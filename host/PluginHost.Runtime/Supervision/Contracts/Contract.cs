using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.Workers.Calls;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision.Contracts;

/// <summary>What the host knows of a capability contract: the facts of its attribute, and how to fence it.</summary>
internal abstract class Contract(Type type, string id, string errorCode, int deadlineSeconds, string? permission, string[] needs, ServedMethod[] served)
{
    public Type Type { get; } = type;

    public string Id { get; } = id;

    public string ErrorCode { get; } = errorCode;

    /// <summary><see langword="null"/> for long work that is ended through its token.</summary>
    public TimeSpan? Deadline { get; } = deadlineSeconds > 0 ? TimeSpan.FromSeconds(deadlineSeconds) : null;

    public string? Permission { get; } = permission;

    /// <summary>The permissions that its methods need of a plugin that calls them.</summary>
    public IReadOnlyList<string> Needs { get; } = needs;

    /// <exception cref="PluginFaultException">None of what its methods need was declared (PH1342).</exception>
    public void Demand(PermissionGrant grant)
    {
        if (Needs.Count > 0 && !Needs.Any(grant.Has))
        {
            grant.Demand(Needs[0], Id);
        }
    }

    /// <summary>Whether plugins can rent it; one that only the host calls cannot be fenced.</summary>
    public abstract bool CanBeRented { get; }

    /// <summary>Whether a plugin in a process of its own can provide it.</summary>
    public abstract bool RunsInWorker { get; }

    /// <summary>How a worker serves its methods; empty where none can.</summary>
    public IReadOnlyList<ServedMethod> Served { get; } = served;

    /// <summary>The contract as this process sees it when the plugin is in another one.</summary>
    public abstract object Remote(RemoteCapability capability);

    /// <summary>Wraps a plugin's object so that only the fence touches it.</summary>
    /// <param name="info">Who it is.</param>
    /// <param name="calls">What its calls end with.</param>
    /// <param name="implementation">The bare object.</param>
    public abstract RegisteredCapability Register(CapabilityInfo info, CallGroup calls, object implementation);
}
