namespace PluginHost.Runtime.Settings;

/// <summary>Codes of what can be wrong with settings.</summary>
internal static class SettingsCodes
{
    public const string NoSchema = "PH1601";
    public const string UnreadableFile = "PH1602";
    public const string CannotBind = "PH1603";
    public const string NotStored = "PH1604";
}
