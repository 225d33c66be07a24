using Microsoft.CodeAnalysis.CSharp;

namespace PluginHost.Plugins.Scripting.Csx.Sources;

/// <summary>How deep brackets go. The compiler's parser looks ahead without watching its stack: text that is nested too deeply would end the process.</summary>
internal static class Nesting
{
    private const int MaxDepth = 200;

    /// <exception cref="InsufficientExecutionStackException">Deeper than anybody writes.</exception>
    public static void Check(string text)
    {
        var (depth, angles) = (0, 0);
        foreach (var token in SyntaxFactory.ParseTokens(text, options: ScriptSet.Dialect))
        {
            switch (token.Kind())
            {
                case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken:
                    depth++;
                    break;
                case SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken:
                    depth = Math.Max(0, depth - 1);
                    break;
                case SyntaxKind.LessThanToken:
                    angles++;
                    break;
                case SyntaxKind.SemicolonToken:
                    angles = 0;
                    break;
            }

            if (depth > MaxDepth || angles > MaxDepth)
            {
                throw new InsufficientExecutionStackException();
            }
        }
    }
}
