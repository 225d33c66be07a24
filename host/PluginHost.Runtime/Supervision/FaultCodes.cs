namespace PluginHost.Runtime.Supervision;

/// <summary>Codes of faults in calls.</summary>
internal static class FaultCodes
{
    public const string NoNetwork = "PH1341";
    public const string NotPermitted = "PH1342";
    public const string HostNotPermitted = "PH1343";
    public const string NoCapability = "PH1401";
    public const string LeaseClosed = "PH1402";
    public const string BreakerOpen = "PH1403";
    public const string DeadlineMissed = "PH1404";
    public const string Threw = "PH1405";
    public const string Quarantined = "PH1406";
    public const string Unhandled = "PH1407";
}
