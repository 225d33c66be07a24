using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;

namespace PluginHost.Web.Tests.Fakes;

internal sealed class MemoryUserStore(MemoryCredentialStore credentials) : IUserStore
{
    private readonly Lock _gate = new();
    private readonly List<UserRecord> _users = [];

    public ValueTask<AddUserResult> AddAsync(AddUserRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (request.OnlyFirst && _users.Count > 0)
            {
                return ValueTask.FromResult(new AddUserResult(null, new Refusal("PH6403", "There is a user already.")));
            }
            var user = new UserRecord(_users.Count + 1, request.Name, request.PasswordHash, request.Role, request.Now);
            _users.Add(user);
            return ValueTask.FromResult(new AddUserResult(user, null));
        }
    }

    public ValueTask<UserList> FindAsync(FindUsersRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(new UserList([.. _users.Where(user =>
                (request.Id is null || user.Id == request.Id) && (request.Name is null || user.Name.Equals(request.Name, StringComparison.OrdinalIgnoreCase)))]));
        }
    }

    public ValueTask<UserList> SetPasswordAsync(SetPasswordRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var index = _users.FindIndex(user => user.Id == request.UserId);
            _users[index] = _users[index] with { PasswordHash = request.PasswordHash };
            credentials.RemoveSessions(request.KeepCredential);
            return ValueTask.FromResult(new UserList([_users[index]]));
        }
    }
}
