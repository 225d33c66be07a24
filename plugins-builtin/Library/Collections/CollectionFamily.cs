using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Collections;

/// <summary>One kind of collections as routes and texts call it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Word">One of them.</param>
/// <param name="Route">All of them.</param>
internal sealed record CollectionFamily(CollectionKind Kind, string Word, string Route)
{
    public static IReadOnlyList<CollectionFamily> All { get; } =
        [new(CollectionKind.Set, "set", "sets"), new(CollectionKind.Project, "project", "projects"), new(CollectionKind.Person, "person", "people")];

    /// <summary>For ids of operations: <c>Set</c>.</summary>
    public string Name => Capital(Word);

    /// <summary>For ids of operations: <c>Sets</c>.</summary>
    public string Names => Capital(Route);

    public static CollectionFamily Of(CollectionKind kind) => All.First(family => family.Kind == kind);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
