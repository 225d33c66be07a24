namespace PluginHost.Runtime.Supervision;

/// <summary>Why a running call is told to end.</summary>
internal enum ExpiryCause
{
    /// <summary>Its own deadline.</summary>
    Deadline,

    /// <summary>Its caller no longer wants it.</summary>
    Caller,

    /// <summary>The plugin is being replaced or stopped.</summary>
    Retired,
}
