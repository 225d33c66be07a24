namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>Why a request failed. Exceptions cross as text.</summary>
/// <param name="Type">Full name of the exception's type.</param>
/// <param name="Summary">Type and message.</param>
/// <param name="Full">With its stack.</param>
/// <param name="Cancelled">It ended because it was told to.</param>
/// <param name="Code">For a fault of the SDK or a refusal of the worker: its code.</param>
/// <param name="Reason">And what it says.</param>
/// <param name="Cure">And what to do.</param>
/// <param name="Plugin">And whose it is.</param>
/// <param name="CausedOutside">And whether its cause lies outside of the plugin.</param>
internal sealed record ErrorReply(
    string Type, string Summary, string Full, bool Cancelled = false, string? Code = null, string? Reason = null, string? Cure = null, string? Plugin = null, bool CausedOutside = false);
