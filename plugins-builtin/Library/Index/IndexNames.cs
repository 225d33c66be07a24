using System.Collections.Immutable;
using PluginHost.Plugins.Library.Index.Fields;

namespace PluginHost.Plugins.Library.Index;

/// <summary>The fields of the index by name and place. The order is part of the snapshot's format.</summary>
internal static class IndexNames
{
    public const string Format = "format";
    public const string Camera = "camera";
    public const string Lens = "lens";
    public const string Generator = "generator";
    public const string Model = "model";
    public const string Sampler = "sampler";
    public const string Folder = "folder";
    public const string Source = "source";
    public const string Media = "media";
    public const string Orientation = "orientation";
    public const string Resolution = "resolution";
    public const string Stars = "stars";
    public const string Score = "score";
    public const string Month = "month";
    public const string Year = "year";
    public const string TakenMonth = "takenMonth";
    public const string ImportedMonth = "importedMonth";
    public const string Tag = "tag";
    public const string Lora = "lora";

    /// <summary>Sets, projects and people together, by id.</summary>
    public const string Collection = "collection";

    public const string Set = "set";
    public const string Project = "project";
    public const string Person = "person";

    /// <summary>Fields with one value.</summary>
    public static readonly ImmutableArray<string> Values =
        [Format, Camera, Lens, Generator, Model, Sampler, Folder, Source, Media, Orientation, Resolution, Stars, Score, Month, Year, TakenMonth, ImportedMonth];

    /// <summary>Fields with any number of values.</summary>
    public static readonly ImmutableArray<string> Lists = [Tag, Lora, Collection];

    /// <summary>The place of <see cref="Collection"/> among <see cref="Lists"/>.</summary>
    public const int CollectionPlace = 2;

    /// <summary>What results are counted by.</summary>
    public static readonly ImmutableArray<string> Facets =
        [Format, Camera, Lens, Generator, Model, Sampler, Folder, Source, Tag, Lora, Set, Project, Person, Media, Orientation, Resolution, Stars, Score, Month, Year];

    /// <summary>What results are counted by in the order of the values.</summary>
    public static readonly ImmutableArray<string> Bins = [Month, TakenMonth, ImportedMonth, Year, Stars, Score];

    public static NameTable[] NewTables(IReadOnlyList<string> fields) => [.. fields.Select(_ => new NameTable())];
}
