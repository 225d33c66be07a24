namespace PluginHost.Runtime.Loading;

/// <summary>Codes of a plugin that would not load, start or stop.</summary>
internal static class LoadCodes
{
    public const string CannotLoad = "PH1301";
    public const string BadEntryType = "PH1302";
    public const string StepThrew = "PH1303";
    public const string StepHung = "PH1304";
    public const string BadCapability = "PH1305";
    public const string MissingAssembly = "PH1306";
    public const string MissingNative = "PH1307";
    public const string PinnedNeedsRestart = "PH1308";
    public const string StopFailed = "PH1309";
    public const string Leaked = "PH1310";
    public const string CapabilityTaken = "PH1311";
    public const string DrainTimedOut = "PH1312";
    public const string HostStopping = "PH1313";
    public const string ChangedWhileLoading = "PH1314";
    public const string ChangedProcess = "PH1315";
    public const string TooMany = "PH1316";
    public const string CannotBeOffered = "PH1317";
}
