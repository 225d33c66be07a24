using PluginHost.Plugins.Catalog.Relational.Pictures;
using PluginHost.Plugins.Catalog.Relational.Storage;

namespace PluginHost.Plugins.Catalog.Relational.Edits;

/// <summary>What all sources say of one tag of one picture, folded into what decides an edit.</summary>
/// <param name="Person">The person's row.</param>
/// <param name="File">The confidence of the file's row, if there is one.</param>
/// <param name="HasEngine">Whether any engine gives the tag.</param>
internal readonly record struct TagState(PersonSays Person, double? File, bool HasEngine)
{
    public TagState With(TagRow row) => row.Source switch
    {
        KnownSources.Person => this with { Person = row.Rejected ? PersonSays.No : PersonSays.Yes },
        KnownSources.File => this with { File = row.Confidence },
        _ => this with { HasEngine = true },
    };

    public TagDecision Decision(string tag) => new(tag, Person, File);

    public TagDecision Added(string tag) => new(tag, PersonSays.Yes, File);

    /// <summary>Only what an engine gave is remembered as rejected; anything else is simply gone.</summary>
    public TagDecision Removed(string tag) => new(tag, HasEngine ? PersonSays.No : PersonSays.Nothing, null);
}
