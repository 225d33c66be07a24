using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Searching;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>What a script offers to the host.</summary>
internal static class ScriptOffers
{
    /// <param name="name">The script's.</param>
    /// <param name="sha256">Of its file.</param>
    /// <param name="engineVersion">Grows when its code changes.</param>
    /// <param name="script">The script, loaded.</param>
    public static IReadOnlyList<Offer> Of(string name, string sha256, int engineVersion, LoadedScript script)
    {
        // Recipes name the text that made a picture by these.
        string[] keys = [$"script:{name}", $"sha256:{sha256}"];
        OfferInfo Info(string id, string title, string? description) => new(id, title) { Description = description, EngineVersion = engineVersion, Keys = keys };

        var offers = new List<Offer>();
        foreach (var definition in script.Definitions)
        {
            switch (definition.Kind)
            {
                case DefinitionKind.Filter:
                    offers.Add(Offer.Of<IFilter>(new ScriptFilter(script, definition), Info(definition.Id, definition.Name, definition.Description)));
                    break;
                case DefinitionKind.Tagger:
                    offers.Add(Offer.Of<ITagger>(new ScriptTagger(script, definition), Info(definition.Id, definition.Name, definition.Description)));
                    break;
                case DefinitionKind.Search:
                    offers.Add(Offer.Of<IPictureSearch>(new ScriptSearch(script, definition), Info(definition.Id, definition.Name, definition.Description)));
                    break;
            }
        }

        // One scorer for all columns: they are called script.file.column, as their definitions are.
        var columns = script.Definitions.Where(definition => definition.Kind == DefinitionKind.Column).ToList();
        if (columns.Count > 0)
        {
            offers.Add(Offer.Of<IScorer>(new ScriptScorer(script, columns), Info(columns[0].Id[..columns[0].Id.LastIndexOf('.')], ScriptName.Title(name), null) with
            {
                Columns = [.. columns.Select(column => new ScoreColumn(ColumnName(column), column.Name, column.Min, column.Max) { Help = column.Description })],
            }));
        }

        return offers;
    }

    public static string ColumnName(ScriptDefinition column) => column.Id[(column.Id.LastIndexOf('.') + 1)..];
}
