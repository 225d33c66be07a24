namespace PluginHost.Plugins.Library.Contract;

/// <summary>A change of many pictures.</summary>
internal sealed record BatchEdit(
    IReadOnlyList<string>? AddTags = null,
    IReadOnlyList<string>? RemoveTags = null,
    int? Stars = null,
    string? Description = null,
    bool? Trash = null,
    bool? Restore = null,
    bool? Unstack = null,
    long? StackWith = null,
    IReadOnlyList<long>? AddTo = null,
    IReadOnlyList<long>? RemoveFrom = null);
