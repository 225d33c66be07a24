namespace PluginHost.Sdk.Library;

/// <summary>What became of one file of an import. The outcomes are disjoint and add up.</summary>
public enum ImportOutcome
{
    /// <summary>Taken in.</summary>
    Imported,

    /// <summary>The library has this content already.</summary>
    Duplicate,

    /// <summary>The library has this content in the trash.</summary>
    InTrash,

    /// <summary>Refused, with a reason.</summary>
    Failed,

    /// <summary>Not looked at, since the import was cancelled.</summary>
    Cancelled,
}
