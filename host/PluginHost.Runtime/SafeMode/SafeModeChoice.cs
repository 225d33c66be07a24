namespace PluginHost.Runtime.SafeMode;

/// <summary>Whether a start leaves the user's plugins out.</summary>
public enum SafeModeChoice
{
    /// <summary>After two failed starts in a row.</summary>
    Automatic,

    /// <summary>In any case.</summary>
    On,

    /// <summary>Never, whatever happened before.</summary>
    Off,
}
