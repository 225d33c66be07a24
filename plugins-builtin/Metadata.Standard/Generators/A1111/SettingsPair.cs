namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>One pair of the settings line.</summary>
/// <param name="Key">As written.</param>
/// <param name="Value">Without quotes and escapes; the key itself where it stands bare.</param>
/// <param name="IsBare">Whether it stands without a value.</param>
internal sealed record SettingsPair(string Key, string Value, bool IsBare = false)
{
    public bool Is(string key) => Key.Equals(key, StringComparison.OrdinalIgnoreCase);
}
