namespace PluginHost.Fuzz.Tests.Running;

/// <summary>What a worker prints, one line each, so that its parent knows which case it died of.</summary>
internal static class WorkerMessages
{
    public const string Begin = "case ", Found = "found ", Done = "done";

    public static string OneLine(Exception exception) => string.Join(" | ", exception.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8));
}
