namespace PluginHost.Runtime.Manifests;

/// <summary>Codes of what is wrong before a plugin's code is looked at.</summary>
internal static class ManifestCodes
{
    public const string NoSuchPlugin = "PH1001";
    public const string Missing = "PH1002";
    public const string Malformed = "PH1003";
    public const string Duplicate = "PH1004";
    public const string DisabledByPerson = "PH1005";
    public const string Gone = "PH1006";
    public const string Unreadable = "PH1007";
}
