using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PluginHost.Sdk.Analyzers.Tests.Verification;

/// <summary>Source in which <c>{|PHnnnn:code|}</c> marks what a rule is to find.</summary>
internal sealed record MarkedSource(string Code, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    private const string Open = "{|";
    private const string Close = "|}";

    public static MarkedSource Parse(string text)
    {
        var code = new StringBuilder();
        var marks = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Is(text, i, Open))
            {
                var colon = text.IndexOf(':', i);
                open.Push((text[(i + Open.Length)..colon], code.Length));
                i = colon;
            }
            else if (Is(text, i, Close))
            {
                var (id, start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, code.Length)));
                i += Close.Length - 1;
            }
            else
            {
                code.Append(text[i]);
            }
        }

        return new MarkedSource(code.ToString(), [.. marks.OrderBy(mark => mark.Item2)]);
    }

    private static bool Is(string text, int at, string token) => string.CompareOrdinal(text, at, token, 0, token.Length) == 0;
}
