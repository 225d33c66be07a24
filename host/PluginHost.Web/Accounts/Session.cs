using System.Text.Json.Serialization;

namespace PluginHost.Web.Accounts;

/// <summary>What a page must know before it can show anything.</summary>
internal sealed record Session(SessionState State, bool SetupAllowed, string? Csrf, string Version)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public User? User { get; init; }
}
