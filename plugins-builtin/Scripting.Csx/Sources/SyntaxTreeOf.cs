using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PluginHost.Plugins.Scripting.Csx.Sources;

/// <summary>A source and what it parses to.</summary>
internal sealed record SyntaxTreeOf(ScriptSource Source, SyntaxTree Tree)
{
    public static SyntaxTreeOf Parse(ScriptSource source, CancellationToken cancellationToken) =>
        new(source, CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), ScriptSet.Dialect, source.Path, cancellationToken));
}
