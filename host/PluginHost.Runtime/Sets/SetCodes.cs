namespace PluginHost.Runtime.Sets;

/// <summary>Codes of what can be wrong with sets of plugins.</summary>
internal static class SetCodes
{
    public const string Unknown = "PH1721";
    public const string BadName = "PH1722";
    public const string UnreadableFile = "PH1723";
}
