using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace PluginHost.Plugins.Scripting.Csx.Sources;

/// <summary>A script with everything it loads, as it was read once: what is compiled, and what is hashed, is the same.</summary>
/// <param name="Root">The script's syntax.</param>
/// <param name="Loaded">By the path that <c>#load</c> resolves to.</param>
/// <param name="Problems">Of loading and of names in <c>#r</c>.</param>
internal sealed record ScriptSet(SyntaxTreeOf Root, ImmutableSortedDictionary<string, SyntaxTreeOf> Loaded, ImmutableArray<ScriptDiagnostic> Problems)
{
    /// <summary>C# as scripts are written in it.</summary>
    public static CSharpParseOptions Dialect { get; } = new(LanguageVersion.Latest, Microsoft.CodeAnalysis.DocumentationMode.None, Microsoft.CodeAnalysis.SourceCodeKind.Script);
}
