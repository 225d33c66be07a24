namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>Tells hashes of models by their looks.</summary>
internal static class ModelHashKind
{
    public const string NovelAi = "novelai";
    public const string Swarm = "swarm";

    public static string? Of(string? hash)
    {
        var colon = hash?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 ? hash![..colon].ToLowerInvariant() : hash?.All(char.IsAsciiHexDigit) != true ? null : hash.Length switch
        {
            8 => "autov1",
            10 => "autov2",
            12 => "autov3",
            64 => "sha256",
            _ => null,
        };
    }
}
