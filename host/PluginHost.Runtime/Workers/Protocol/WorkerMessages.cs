namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>Names of what is asked and told beside calls of capabilities, which are named <c>contract/capability/method</c>.</summary>
internal static class WorkerMessages
{
    /// <summary>Grows with every change of frames or messages: a worker of another version is not spoken to.</summary>
    public const int Version = 2;

    /// <summary>The worker's first frame, an event.</summary>
    public const string Hello = "hello";
    public const string Start = "start";
    public const string Stop = "stop";
    public const string Settings = "settings";

    /// <summary>Asks whether the plugin's type takes settings, which stay as they are.</summary>
    public const string CheckSettings = "settings.check";
    public const string Log = "log";
    public const string Shortcoming = "shortcoming";

    /// <summary>A worker asks for memory for the answer of a call; the host names a segment.</summary>
    public const string Room = "room";

    /// <summary>A segment is not used any more.</summary>
    public const string Forget = "forget";

    public static string Call(string contract, string capability, string method) => $"{contract}/{capability}/{method}";
}
