namespace PluginHost.Runtime.SafeMode;

/// <summary>Codes of safe mode.</summary>
internal static class SafeModeCodes
{
    public const string LeftOut = "PH1701";
    public const string Active = "PH1702";
    public const string NoLastGood = "PH1703";
    public const string VersionGone = "PH1704";
    public const string FailedStart = "PH1705";
    public const string Unreadable = "PH1706";
}
