namespace PluginHost.Plugins.Library.Contract;

/// <summary>A change of one picture; what is absent or null stays as it is. An empty description removes it.</summary>
internal sealed record PictureEdit(
    int? Stars = null,
    string? Description = null,
    string? Name = null,
    bool? Unstack = null,
    long? StackWith = null,
    IReadOnlyList<long>? AddTo = null,
    IReadOnlyList<long>? RemoveFrom = null);
