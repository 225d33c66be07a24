using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <content>More than one thing in a file.</content>
public sealed partial class ScriptGlobals
{
    /// <summary>Defines a filter. Parameters asked for inside belong to it alone, those asked for outside to all of the file.</summary>
    public void Filter(string name, Func<Image, Image> apply) => Define(DefinitionKind.Filter, name, ScriptOutput.Of(apply));

    /// <summary>Defines a filter that says how its picture is kept.</summary>
    public void Filter(string name, Func<Image, FilterOutput> apply) => Define(DefinitionKind.Filter, name, ScriptOutput.Of(apply));

    /// <summary>Defines a filter that makes several pictures.</summary>
    public void Filter(string name, Func<Image, IEnumerable<Image>> apply) => Define(DefinitionKind.Filter, name, ScriptOutput.Of(apply));

    /// <summary>Defines a filter that makes several pictures and says how they are kept.</summary>
    public void Filter(string name, Func<Image, IEnumerable<FilterOutput>> apply) => Define(DefinitionKind.Filter, name, ScriptOutput.Of(apply));

    /// <summary>Defines a tagger that gives any number of tags.</summary>
    public void Tagger(string name, Func<PictureFacts, IEnumerable<string>> tags) => Define(DefinitionKind.Tagger, name, (PictureFacts picture) => (IReadOnlyList<string>)[.. tags(picture)]);

    /// <summary>Defines a tagger that gives one tag, or none.</summary>
    public void Tagger(string name, Func<PictureFacts, string?> tag) => Define(DefinitionKind.Tagger, name, (PictureFacts picture) => (IReadOnlyList<string>)(tag(picture) is { } one ? [one] : []));

    /// <summary>Defines a column that pictures can be sorted, filtered and charted by.</summary>
    /// <param name="name">For people.</param>
    /// <param name="value">A number of a picture.</param>
    /// <param name="min">Smallest.</param>
    /// <param name="max">Largest.</param>
    public void Column(string name, Func<PictureFacts, double> value, double min = 0, double max = 1) => Define(DefinitionKind.Column, name, value, min, max);

    /// <summary>Defines a search: which pictures are found by <c>search:name</c> in a query.</summary>
    /// <param name="name">For people, and what they write in the query.</param>
    /// <param name="isFound">Whether a picture is found. Asked about thousands of pictures at a time: keep what a picture says, and not the picture.</param>
    public void Search(string name, Func<SearchedPicture, bool> isFound) => Define(DefinitionKind.Search, name, isFound);

    private void Define(DefinitionKind kind, string name, Delegate body, double min = 0, double max = 1) => _pass.Define(kind, name, body, min, max);
}
