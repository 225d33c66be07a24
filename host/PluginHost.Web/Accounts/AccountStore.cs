using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;

namespace PluginHost.Web.Accounts;

/// <summary>The user and credential stores of whichever plugin has them, rented per call. Every write that ends a credential empties the cache.</summary>
internal sealed class AccountStore(RuntimeReference runtime, CredentialCache cache)
{
    public async ValueTask<UserRecord?> FindUserAsync(string name, CancellationToken cancellationToken)
    {
        using var lease = Users();
        return (await lease.Capability.FindAsync(new FindUsersRequest { Name = name }, cancellationToken)).Items.FirstOrDefault();
    }

    public async ValueTask<UserRecord?> FindUserAsync(long id, CancellationToken cancellationToken)
    {
        using var lease = Users();
        return (await lease.Capability.FindAsync(new FindUsersRequest { Id = id }, cancellationToken)).Items.FirstOrDefault();
    }

    public async ValueTask<UserRecord?> FirstUserAsync(CancellationToken cancellationToken)
    {
        using var lease = Users();
        return (await lease.Capability.FindAsync(new FindUsersRequest(), cancellationToken)).Items.FirstOrDefault();
    }

    public async ValueTask<AddUserResult> AddFirstUserAsync(string name, string passwordHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var lease = Users();
        return await lease.Capability.AddAsync(new AddUserRequest(name, passwordHash, CredentialScopes.Owner, OnlyFirst: true, now), cancellationToken);
    }

    public async ValueTask<AddUserResult> AddUserAsync(AddUserRequest request, CancellationToken cancellationToken)
    {
        using var lease = Users();
        return await lease.Capability.AddAsync(request, cancellationToken);
    }

    public async ValueTask SetPasswordAsync(SetPasswordRequest request, CancellationToken cancellationToken)
    {
        using var lease = Users();
        await lease.Capability.SetPasswordAsync(request, cancellationToken);
        cache.Clear();
    }

    public async ValueTask<CredentialRecord> AddCredentialAsync(CredentialRecord credential, CancellationToken cancellationToken)
    {
        using var lease = Credentials();
        return (await lease.Capability.AddAsync(new AddCredentialRequest(credential), cancellationToken)).Items[0];
    }

    public async ValueTask<IReadOnlyList<CredentialRecord>> FindCredentialsAsync(FindCredentialsRequest request, CancellationToken cancellationToken)
    {
        using var lease = Credentials();
        return (await lease.Capability.FindAsync(request, cancellationToken)).Items;
    }

    public async ValueTask TouchAsync(TouchCredentialRequest request, CancellationToken cancellationToken)
    {
        using var lease = Credentials();
        await lease.Capability.TouchAsync(request, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<CredentialRecord>> RemoveCredentialsAsync(RemoveCredentialsRequest request, CancellationToken cancellationToken)
    {
        using var lease = Credentials();
        var removed = await lease.Capability.RemoveAsync(request, cancellationToken);
        cache.Clear();
        return removed.Items;
    }

    private ICapabilityLease<IUserStore> Users() => runtime.RentStore<IUserStore>(ErrorCodes.AccountsUnavailable, "accounts");

    private ICapabilityLease<ICredentialStore> Credentials() => runtime.RentStore<ICredentialStore>(ErrorCodes.AccountsUnavailable, "sessions and tokens");
}
