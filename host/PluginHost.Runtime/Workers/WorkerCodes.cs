namespace PluginHost.Runtime.Workers;

/// <summary>Codes of what goes wrong with plugins in processes of their own.</summary>
internal static class WorkerCodes
{
    public const string CannotCross = "PH1521";
    public const string CannotStart = "PH1522";
    public const string Ended = "PH1523";
    public const string Hung = "PH1524";
    public const string BrokeProtocol = "PH1525";
    public const string NotInWorker = "PH1526";
    public const string ResultCannotCross = "PH1527";
    public const string NotShutIn = "PH1528";
}
