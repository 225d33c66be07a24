namespace PluginHost.Sdk.Accounts;

/// <summary>Keeps users. <b>Implemented by plugins</b>, called by the host. Passwords come hashed.</summary>
[Contract("accounts.users", "PH6401", DescribedBy = typeof(AccountStoreAttribute))]
public interface IUserStore
{
    /// <summary>Adds a user. Refuses a taken name (PH6402), and with <see cref="AddUserRequest.OnlyFirst"/> when there is any user (PH6403).</summary>
    [RequiresPermission(Permissions.Accounts)]
    ValueTask<AddUserResult> AddAsync(AddUserRequest request, CancellationToken cancellationToken);

    /// <summary>Reads users by name or id, or all.</summary>
    [RequiresPermission(Permissions.Accounts)]
    ValueTask<UserList> FindAsync(FindUsersRequest request, CancellationToken cancellationToken);

    /// <summary>Sets a password hash and ends the user's sessions but for the one that is kept.</summary>
    [RequiresPermission(Permissions.Accounts)]
    ValueTask<UserList> SetPasswordAsync(SetPasswordRequest request, CancellationToken cancellationToken);
}
