namespace PluginHost.Sdk.Accounts;

/// <summary>Keeps sessions and bearer tokens by the SHA-256 of their secret. <b>Implemented by plugins</b>, called by the host.</summary>
[Contract("accounts.credentials", "PH6421", DescribedBy = typeof(AccountStoreAttribute))]
public interface ICredentialStore
{
    /// <summary>Adds a session or a token.</summary>
    [RequiresPermission(Permissions.Accounts)]
    ValueTask<CredentialList> AddAsync(AddCredentialRequest request, CancellationToken cancellationToken);

    /// <summary>Reads credentials by secret, or all of a kind.</summary>
    [RequiresPermission(Permissions.Accounts)]
    ValueTask<CredentialList> FindAsync(FindCredentialsRequest request, CancellationToken cancellationToken);

    /// <summary>Records that a credential was used, and moves its end.</summary>
    [RequiresPermission(Permissions.Accounts)]
    ValueTask TouchAsync(TouchCredentialRequest request, CancellationToken cancellationToken);

    /// <summary>Removes credentials. Answers those removed.</summary>
    [RequiresPermission(Permissions.Accounts)]
    ValueTask<CredentialList> RemoveAsync(RemoveCredentialsRequest request, CancellationToken cancellationToken);
}
