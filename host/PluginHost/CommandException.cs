namespace PluginHost;

/// <summary>Ends a command with one message for people: what, why, and what to do.</summary>
internal sealed class CommandException(string code, string reason, string? cure = null) : Exception($"{code}: {reason}")
{
    public string Code { get; } = code;

    public string Reason { get; } = reason;

    public string? Cure { get; } = cure;
}
