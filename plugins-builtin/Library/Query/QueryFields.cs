using System.Globalization;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Library.Query;

/// <summary>Every field of the query language: the one place to add another.</summary>
internal static class QueryFields
{
    private static readonly QueryFieldDefinition[] Definitions =
    [
        Text("tag", "Has this tag; * stands for any characters.", ["tag:cat", "tag:cat*", "tag:\"two people\""], FieldBinding.Tag),
        Text("set", "Lies in this set; * stands for any characters, #12 is the set with this number.", ["set:\"Summer 2024\"", "set:summer*", "set:#12"], CollectionBinding.Of(CollectionKind.Set)),
        Text("project", "Lies in this project, or in one of its sets and people; * stands for any characters, #12 is the project with this number.", ["project:book", "project:#12"], CollectionBinding.Of(CollectionKind.Project)),
        Text("person", "This person was named for it; * stands for any characters, #12 is the person with this number.", ["person:ann", "person:#12"], CollectionBinding.Of(CollectionKind.Person)),
        Text("name", "The file name contains this.", ["name:beach", "name:img_*.png", "name=cover.jpg"], FieldBinding.Name),
        Text("format", "The file's format.", ["format:jpeg", "format:png"], FieldBinding.Format),
        Text("media", "A still picture or an animation.", ["media:still", "media:animated"], FieldBinding.Choice(IndexNames.Media)),
        Text("camera", "The camera's maker and model contain this; = for exactly this.", ["camera:canon", "camera=\"Canon EOS 40D\""], FieldBinding.Text(IndexNames.Camera)),
        Text("lens", "The lens contains this; = for exactly this.", ["lens:50mm"], FieldBinding.Text(IndexNames.Lens)),
        Text("model", "The checkpoint's name contains this; = for exactly this.", ["model:sdxl", "model=sdxl_base"], FieldBinding.Text(IndexNames.Model)),
        Text("lora", "A LoRA's name contains this; = for exactly this.", ["lora:detail", "lora=\"more detail\""], FieldBinding.Text(IndexNames.Lora)),
        Text("sampler", "The sampler contains this; = for exactly this.", ["sampler:euler", "sampler=\"Euler a\""], FieldBinding.Text(IndexNames.Sampler)),
        Text("generator", "The program that made it contains this; = for exactly this.", ["generator:comfyui"], FieldBinding.Text(IndexNames.Generator)),
        Text("folder", "The folder it came from contains this; = for exactly this folder and none below it.", ["folder:2024/summer", "folder=2024/summer"], FieldBinding.Text(IndexNames.Folder)),
        Text("within", "The folder it came from is this one or lies in it.", ["within:2024/summer"], FieldBinding.Within),
        Text("source", "What brought it into the library contains this; = for exactly this.", ["source:uploads"], FieldBinding.Text(IndexNames.Source)),
        Text("orientation", "Landscape, portrait or square.", ["orientation:portrait"], FieldBinding.Choice(IndexNames.Orientation)),
        Text("resolution", "The group of sizes it belongs to, as the facet of this name lists them.", ["resolution:\"8 to 16 MP\""], FieldBinding.Choice(IndexNames.Resolution)),
        Text("prompt", "The prompt has these words.", ["prompt:\"blue sky\""], FieldBinding.Stored("prompt")),
        Text("negative", "The negative prompt has these words.", ["negative:blurry"], FieldBinding.Stored("negative")),
        Text("description", "The description has these words.", ["description:birthday"], FieldBinding.Stored("description")),
        Text(SearchBinding.Field, "A search that a script or a plugin offers finds it; by its name, its id or a part of that.", [], SearchBinding.Bind),
        Number("stars", "Stars, 0 to 5.", ["stars>=4", "stars:0"], FieldBinding.Number(Numbers.Stars)),
        Number("score", "The overall score, 0 to 1.", ["score>0.7"], FieldBinding.Number(Numbers.Score)),
        Number("width", "Width in pixels.", ["width>2000"], FieldBinding.Number(Numbers.Width)),
        Number("height", "Height in pixels.", ["height:1080..2160"], FieldBinding.Number(Numbers.Height)),
        Number("pixels", "Width times height.", ["pixels>=12mp"], FieldBinding.Number(Numbers.Pixels)),
        Number("bytes", "File size.", ["bytes<5mb", "bytes>1gib"], FieldBinding.Number(Numbers.Bytes)),
        Number("seed", "The seed it was generated with.", ["seed:1234567890"], FieldBinding.Seed),
        Number("stack", "The pictures of the stack with this number.", ["stack:12"], FieldBinding.Picture(Numbers.Stack)),
        Number("from", "The pictures that were made of the one with this number.", ["from:12"], FieldBinding.Picture(Numbers.MadeOf)),
        Date("taken", "When it was taken.", ["taken:2024-05", "taken:2024-05..2024-06", "taken:<1y"], FieldBinding.Moment(Numbers.TakenThere)),
        Date("imported", "When it came into the library.", ["imported:<7d", "imported:2026"], FieldBinding.Moment(Numbers.Imported)),
        Flag("is", "Is trashed, stacked, animated, transparent, landscape, portrait or square.", ["is:trashed", "is:animated", "is:stacked"], FlagBinding.Is),
        Flag("has", "Has tags, stars, a score, gps, a description, a camera, a date, generation data, a workflow, a prompt, a lora, a seed or a folder.", ["has:gps", "has:prompt"], FlagBinding.Has),
        Flag("no", "Has none of these.", ["no:tags", "no:folder"], FlagBinding.No),
    ];

    private static readonly Dictionary<string, QueryFieldDefinition> ByName = Definitions.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>All fields, those of scorers' columns last.</summary>
    public static IEnumerable<QueryFieldDefinition> All(IReadOnlyDictionary<string, ScoreColumn> columns) => Definitions.Concat(columns.Select(Column));

    public static QueryFieldDefinition? Find(string name, IReadOnlyDictionary<string, ScoreColumn> columns) =>
        ByName.TryGetValue(name, out var field) ? field
        : columns.TryGetValue(name, out var column) ? Column(KeyValuePair.Create(name, column))
        : null;

    private static QueryFieldDefinition Column(KeyValuePair<string, ScoreColumn> column)
    {
        var middle = ((column.Value.Min + column.Value.Max) / 2).ToString("0.###", CultureInfo.InvariantCulture);
        return Number(column.Key, column.Value.Help ?? column.Value.Title, [$"{column.Key}>{middle}"], FieldBinding.Column);
    }

    private static QueryFieldDefinition Text(string name, string help, string[] examples, Func<FieldNode, BindingContext, RowPredicate> bind) =>
        new(name, QueryFieldKind.Text, help, examples, bind);

    private static QueryFieldDefinition Number(string name, string help, string[] examples, Func<FieldNode, BindingContext, RowPredicate> bind) =>
        new(name, QueryFieldKind.Number, help, examples, bind);

    private static QueryFieldDefinition Date(string name, string help, string[] examples, Func<FieldNode, BindingContext, RowPredicate> bind) =>
        new(name, QueryFieldKind.Date, help, examples, bind);

    private static QueryFieldDefinition Flag(string name, string help, string[] examples, Func<FieldNode, BindingContext, RowPredicate> bind) =>
        new(name, QueryFieldKind.Flag, help, examples, bind);
}
