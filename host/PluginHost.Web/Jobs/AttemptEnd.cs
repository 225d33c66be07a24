namespace PluginHost.Web.Jobs;

/// <summary>Why an attempt was told to end.</summary>
internal enum AttemptEnd
{
    None,
    Cancel,
    Pause,

    /// <summary>The host stops, or the handler's plugin goes away: the attempt does not count.</summary>
    Interrupt,

    /// <summary>Another host has taken the job over.</summary>
    LeaseLost,
}
