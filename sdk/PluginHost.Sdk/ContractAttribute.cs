namespace PluginHost.Sdk;

/// <summary>Marks an interface as a capability contract. Only interfaces of the SDK carry it.</summary>
/// <param name="id">Lower-case dotted id; also the name of the contract's metric dimension.</param>
/// <param name="errorCode">The code of a fault in a call of this contract.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class ContractAttribute(string id, string errorCode) : Attribute
{
    /// <summary>Lower-case dotted id, for example <c>tagging.tagger</c>.</summary>
    public string Id { get; } = id;

    /// <summary>The <c>PHnnnn</c> code of a fault in a call of this contract.</summary>
    public string ErrorCode { get; } = errorCode;

    /// <summary>The attribute that describes an implementation; derives from <see cref="CapabilityAttribute"/>.</summary>
    public Type? DescribedBy { get; init; }

    /// <summary>The permission a plugin must declare to provide it, if any.</summary>
    public string? Permission { get; init; }

    /// <summary>Deadline of one call in seconds. Default 30; 0 for none (long work that is cancelled through its token).</summary>
    public int DeadlineSeconds { get; init; } = 30;

    /// <summary>Set where a contract cannot be served from another process.</summary>
    public bool InProcessOnly { get; init; }

    /// <summary>Set where plugins of load mode <see cref="PluginLoadMode.Worker"/> can provide it: its requests and results are data, and its implementations need none of the host's services.</summary>
    public bool RunsInWorker { get; init; }
}
