namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>Names of model files, without folder and extension, so that all generators call one model the same.</summary>
internal static class ModelName
{
    private static readonly string[] Extensions = [".safetensors", ".ckpt", ".gguf", ".pth", ".pt", ".sft", ".bin"];

    public static string? Of(string? file)
    {
        var name = file?[(file.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        var extension = Array.Find(Extensions, e => name?.EndsWith(e, StringComparison.OrdinalIgnoreCase) == true);
        name = extension is null ? name : name![..^extension.Length];
        return string.IsNullOrEmpty(name) || name.Equals("none", StringComparison.OrdinalIgnoreCase) ? null : name;
    }
}
