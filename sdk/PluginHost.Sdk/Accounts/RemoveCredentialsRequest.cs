namespace PluginHost.Sdk.Accounts;

/// <summary>Removes credentials: by id, or all of a kind but one, or all that ended.</summary>
public sealed record RemoveCredentialsRequest
{
    /// <summary>The one with this id.</summary>
    public long? Id { get; init; }

    /// <summary>All of this kind.</summary>
    public CredentialKind? Kind { get; init; }

    /// <summary>But not this one.</summary>
    public long? Keep { get; init; }

    /// <summary>Those that ended before.</summary>
    public DateTimeOffset? ExpiredBefore { get; init; }
}
