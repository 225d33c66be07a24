using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>Hears from a script's first run what it defines.</summary>
internal static class FirstRun
{
    public const string DefinesNothing = "The script defines nothing. End it with 'return image;' or what became of it, or define something with Filter, Tagger, Column or Search.";

    public static IReadOnlyList<ScriptDefinition> Read(ScriptPass pass, object? answer)
    {
        var definitions = new List<ScriptDefinition>();
        if (answer is not null)
        {
            _ = ScriptOutput.Read(answer);
            definitions.Add(pass.OfFile());
        }

        // Filters are tried, since their parameters stand in their code; the others have none of their own.
        definitions.AddRange(pass.Declarations.Select(declaration => pass.Within(declaration, body => (body as Func<Image, IReadOnlyList<FilterOutput>>)?.Invoke(pass.Image)).Definition));
        return definitions.Count > 0 ? definitions
            : throw new ScriptMistakeException("PH3241", DefinesNothing);
    }
}
