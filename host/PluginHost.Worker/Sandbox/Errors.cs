namespace PluginHost.Worker.Sandbox;

/// <summary>Numbers of the system's errors.</summary>
internal static class Errors
{
    public const uint NotPermitted = 1;
    public const uint AccessDenied = 13;
    public const uint NotImplemented = 38;
}
