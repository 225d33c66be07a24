using PluginHost.Sdk.Accounts;

namespace PluginHost.Web.Tests.Fakes;

internal sealed class MemoryCredentialStore : ICredentialStore
{
    private readonly Lock _gate = new();
    private readonly List<CredentialRecord> _all = [];
    private long _lastId;

    public IReadOnlyList<CredentialRecord> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _all];
            }
        }
    }

    public ValueTask<CredentialList> AddAsync(AddCredentialRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var added = request.Credential with { Id = ++_lastId };
            _all.Insert(0, added);
            return ValueTask.FromResult(new CredentialList([added]));
        }
    }

    public ValueTask<CredentialList> FindAsync(FindCredentialsRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(new CredentialList([.. _all.Where(credential =>
                (credential.ExpiresAt is null || credential.ExpiresAt > request.Now)
                && (request.Kind is null || credential.Kind == request.Kind)
                && (request.SecretHash is not { } hash || credential.SecretHash.Span.SequenceEqual(hash.Span)))]));
        }
    }

    public ValueTask TouchAsync(TouchCredentialRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var index = _all.FindIndex(credential => credential.Id == request.Id);
            if (index >= 0)
            {
                _all[index] = _all[index] with { LastUsedAt = request.Now, Address = request.Address, ExpiresAt = request.ExpiresAt ?? _all[index].ExpiresAt };
            }
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask<CredentialList> RemoveAsync(RemoveCredentialsRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var removed = _all.Where(credential =>
                (request.Id is null || credential.Id == request.Id) && (request.Kind is null || credential.Kind == request.Kind)
                && (request.ExpiredBefore is null || credential.ExpiresAt < request.ExpiredBefore) && credential.Id != request.Keep).ToArray();
            _all.RemoveAll(removed.Contains);
            return ValueTask.FromResult(new CredentialList(removed));
        }
    }

    public void RemoveSessions(long? keep)
    {
        lock (_gate)
        {
            _all.RemoveAll(credential => credential.Kind == CredentialKind.Session && credential.Id != keep);
        }
    }
}
