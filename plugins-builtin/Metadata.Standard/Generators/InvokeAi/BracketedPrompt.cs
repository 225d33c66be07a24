using System.Text;

namespace PluginHost.Plugins.Metadata.Standard.Generators.InvokeAi;

/// <summary>Before version 3 the negative stood in square brackets within the prompt.</summary>
internal static class BracketedPrompt
{
    public static (string? Positive, string? Negative) Split(string? prompt)
    {
        if (prompt is null || !prompt.Contains('['))
        {
            return (prompt, null);
        }

        var (positive, negative) = (new StringBuilder(), new List<string>());
        for (var at = 0; at < prompt.Length;)
        {
            var open = prompt.IndexOf('[', at);
            var close = open < 0 ? -1 : prompt.IndexOf(']', open);
            if (close < 0)
            {
                positive.Append(prompt, at, prompt.Length - at);
                break;
            }

            positive.Append(prompt, at, open - at);
            negative.Add(prompt[(open + 1)..close].Trim());
            at = close + 1;
        }

        return (positive.ToString().Trim(), negative.Count == 0 ? null : string.Join(", ", negative));
    }
}
