using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Scripting.Csx.Http;

/// <summary>Everything the routes of scripts say no to.</summary>
internal static class ScriptRefusals
{
    public static Refusal NotAName(string name) =>
        new("PH4703", $"'{name}' cannot be the name of a script.", "Use lower-case letters, digits, '-', '_' and '.', beginning with a letter or digit and ending with .csx, such as warm-tones.csx.");

    public static Refusal NoSuchScript(string name) => new("PH4704", $"There is no script '{name}'.", "It may have been deleted or renamed.");

    public static Refusal ChangedMeanwhile(string name) => new("PH4705", $"The script '{name}' was changed by somebody else meanwhile.", "Read it again, bring both versions together, and write it once more.");

    public static Refusal NotText { get; } = new("PH4706", "The text of the script cannot be written as UTF-8: it has half a character.", "Take out what does not show, or write it anew.");

    public static Refusal TooLong { get; } = new("PH3202", $"The script has more than {ScriptSource.MaxBytes} bytes.", "Split it, and bring the parts together with #load.");

    public static Refusal NotWritten(string reason) => new("PH4709", $"The script could not be written or deleted: {reason}", "Look at the folder of scripts: its volume may be full, or it may not be the host's to write.");
}
