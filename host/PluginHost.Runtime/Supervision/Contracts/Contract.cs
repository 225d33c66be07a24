using PluginHost.Runtime.Registry;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision.Contracts;

/// <summary>What the host knows of a capability contract: the facts of its attribute, and how to fence it.</summary>
internal abstract class Contract(Type type, string id, string errorCode, int deadlineSeconds, string? permission)
{
    public Type Type { get; } = type;

    public string Id { get; } = id;

    public string ErrorCode { get; } = errorCode;

    /// <summary><see langword="null"/> for long work that is ended through its token.</summary>
    public TimeSpan? Deadline { get; } = deadlineSeconds > 0 ? TimeSpan.FromSeconds(deadlineSeconds) : null;

    public string? Permission { get; } = permission;

    /// <summary>Wraps a plugin's object so that only the fence touches it.</summary>
    public abstract RegisteredCapability Register(CapabilityInfo info, PluginSupervisor supervisor, object implementation);
}
