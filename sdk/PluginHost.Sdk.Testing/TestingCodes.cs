namespace PluginHost.Sdk.Testing;

/// <summary>Codes of what tests find.</summary>
internal static class TestingCodes
{
    /// <summary>A capability breaks a rule of its contract: the message names rule, reason and cure.</summary>
    public const string BreaksContract = "PH2101";

    /// <summary>A plugin has stopped and left something running.</summary>
    public const string LeftRunning = "PH2102";

    /// <summary>The code of a plugin is still in memory after it was unloaded.</summary>
    public const string NotUnloaded = "PH2103";

    /// <summary>The settings or the places in the web UI of a plugin are not what was approved.</summary>
    public const string NotApproved = "PH2104";

    /// <summary>A plugin cannot be started in a test host as it is.</summary>
    public const string CannotStart = "PH2105";

    /// <summary>A test asks for something that the plugin or the suite does not have.</summary>
    public const string Unknown = "PH2106";
}
