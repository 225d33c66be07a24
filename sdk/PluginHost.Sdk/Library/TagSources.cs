namespace PluginHost.Sdk.Library;

/// <summary>Sources of tags that are not engines.</summary>
public static class TagSources
{
    /// <summary>A person.</summary>
    public const string Person = "person";

    /// <summary>The file or its sidecar.</summary>
    public const string File = "file";
}
