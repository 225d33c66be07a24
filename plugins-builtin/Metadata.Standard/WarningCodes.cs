namespace PluginHost.Plugins.Metadata.Standard;

/// <summary>The codes of this plugin's warnings.</summary>
internal static class WarningCodes
{
    /// <summary>A container is cut short or its structure is broken.</summary>
    public const string Damaged = "PH4211";

    /// <summary>A part goes beyond the limits.</summary>
    public const string TooLarge = "PH4212";

    /// <summary>A part could not be understood.</summary>
    public const string Unreadable = "PH4213";

    /// <summary>A generator's data leaves doubt.</summary>
    public const string Doubtful = "PH4214";
}
