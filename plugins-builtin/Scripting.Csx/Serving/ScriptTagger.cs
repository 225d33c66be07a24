using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>A tagger of a script, as the host calls it.</summary>
internal sealed class ScriptTagger(LoadedScript script, ScriptDefinition definition) : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        var outcome = script.Each<IReadOnlyList<string>>(definition, [.. request.Items.Select(item => item.Facts)], cancellationToken);
        return ValueTask.FromResult(new TagResult(outcome.Problem is { } problem
            ? [.. request.Items.Select(_ => new PictureTags([], problem.Refusal(definition.Name)))]
            : [.. outcome.Value!.Select(Tags)]));
    }

    private static PictureTags Tags(IReadOnlyList<string> texts)
    {
        var names = new HashSet<TagName>();
        foreach (var text in texts)
        {
            if (!TagName.TryParse(text, out var name))
            {
                return new PictureTags([], new Refusal("PH4707", $"'{text}' is no tag.", $"Answer 1 to {TagName.MaxLength} characters without control characters."));
            }

            names.Add(name);
        }

        return new PictureTags([.. names.Select(name => new TagGuess(name, 1))]);
    }
}
