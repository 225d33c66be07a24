namespace PluginHost.Sdk.Accounts;

/// <summary>Reads users. Without a name and an id: all.</summary>
public sealed record FindUsersRequest
{
    /// <summary>Name without regard to case.</summary>
    public string? Name { get; init; }

    /// <summary>Id.</summary>
    public long? Id { get; init; }
}
