using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;

namespace PluginHost.Web.Accounts;

/// <summary>Makes the first owner, once.</summary>
internal sealed partial class FirstOwner(WebHostOptions options, AccountStore store, PasswordCheck passwords, TimeProvider time, ILogger<FirstOwner> logger)
{
    private volatile bool _isClaimed;

    public async ValueTask<bool> IsClaimedAsync(CancellationToken cancellationToken)
    {
        if (!_isClaimed)
        {
            _isClaimed = await store.FirstUserAsync(cancellationToken) is not null;
        }
        return _isClaimed;
    }

    /// <summary>The new owner, or <see langword="null"/> when somebody was first.</summary>
    public async ValueTask<UserRecord?> ClaimAsync(string name, string password, CancellationToken cancellationToken)
    {
        var result = await store.AddFirstUserAsync(name, passwords.Hash(password), time.GetUtcNow(), cancellationToken);
        _isClaimed = true;
        return result.User;
    }

    /// <summary>Makes the owner named by the environment, if there is none yet.</summary>
    public async Task ClaimFromOptionsAsync(CancellationToken cancellationToken)
    {
        if (options is not { InitialUsername: { Length: > 0 } name, InitialPassword: { } password })
        {
            return;
        }
        if (NewAccountRules.Check(name, password) is { Count: > 0 } errors)
        {
            LogBadInitialOwner(string.Join(' ', errors.Values.SelectMany(messages => messages)));
            return;
        }
        try
        {
            if (!await IsClaimedAsync(cancellationToken) && await ClaimAsync(name.Trim(), password, cancellationToken) is not null)
            {
                LogInitialOwner(name.Trim());
            }
        }
        catch (PluginFaultException fault)
        {
            LogNoInitialOwner(fault.Message);
        }
    }
}
