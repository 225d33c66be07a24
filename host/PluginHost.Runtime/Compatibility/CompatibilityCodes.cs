namespace PluginHost.Runtime.Compatibility;

/// <summary>Codes of a plugin that does not fit this host.</summary>
internal static class CompatibilityCodes
{
    public const string ApiRange = "PH1101";
    public const string MissingMember = "PH1102";
    public const string ShipsHostFile = "PH1103";
    public const string MissingPermission = "PH1104";
    public const string CopiesDependency = "PH1105";
}
