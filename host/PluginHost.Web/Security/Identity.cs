using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Security;

/// <summary>Who makes a request, with what only the host may know.</summary>
/// <param name="Caller">What plugins see.</param>
internal sealed record Identity(Caller Caller)
{
    public CredentialRecord? Credential { get; init; }

    public UserRecord? User { get; init; }

    /// <summary>Set when the browser sent the credential by itself, so that a foreign page could have made it do so.</summary>
    public string? CsrfToken { get; init; }

    /// <summary>Why the credential that was sent does not count.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>HTTP status that goes with <see cref="Refusal"/>.</summary>
    public int RefusalStatus { get; init; }

    public bool IsAnonymous => Caller.Policies.Count == 0;
}
