using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PluginHost.Sdk.Accounts;

namespace PluginHost.Web.Accounts;

/// <summary>Hashes and checks passwords: PBKDF2 with SHA-512 by the framework's hasher, the same work whether or not the user exists.</summary>
internal sealed class PasswordCheck : IDisposable
{
    public const int MinLength = 8;
    public const int MaxLength = 256;

    private readonly PasswordHasher<UserRecord> _hasher;
    private readonly SemaphoreSlim _slots = new(2);
    private readonly Lazy<string> _nobodysHash;

    public PasswordCheck(WebHostOptions options)
    {
        _hasher = new PasswordHasher<UserRecord>(Options.Create(new PasswordHasherOptions { IterationCount = options.PasswordIterations }));
        _nobodysHash = new Lazy<string>(() => Hash(SecretText.NewSession()));
    }

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <summary>Checks off the request's thread, two at a time: a flood of logins must not take all cores.</summary>
    public async Task<bool> IsRightAsync(UserRecord? user, string password, CancellationToken cancellationToken)
    {
        if (password.Length > MaxLength)
        {
            return false;
        }
        await _slots.WaitAsync(cancellationToken);
        try
        {
            var result = await Task.Run(() => _hasher.VerifyHashedPassword(null!, user?.PasswordHash ?? _nobodysHash.Value, password), cancellationToken);
            return user is not null && result != PasswordVerificationResult.Failed;
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();
}
