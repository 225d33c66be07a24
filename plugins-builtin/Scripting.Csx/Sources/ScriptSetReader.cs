using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PluginHost.Plugins.Scripting.Csx.Compiling;

namespace PluginHost.Plugins.Scripting.Csx.Sources;

/// <summary>Follows <c>#load</c>, and looks at <c>#r</c>.</summary>
internal sealed class ScriptSetReader(ScriptReferences references, ScriptFolder? folder)
{
    private const int MaxFiles = 100;

    public ScriptSet Read(ScriptSource root, CancellationToken cancellationToken)
    {
        var walk = new Walk(references, folder, cancellationToken);
        Nesting.Check(root.Text);
        var tree = SyntaxTreeOf.Parse(root, cancellationToken);
        walk.Follow(tree);
        return new ScriptSet(tree, walk.Loaded.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. walk.Problems]);
    }

    private sealed class Walk(ScriptReferences references, ScriptFolder? folder, CancellationToken cancellationToken)
    {
        private readonly List<string> _chain = [];

        public Dictionary<string, SyntaxTreeOf> Loaded { get; } = [];

        public List<ScriptDiagnostic> Problems { get; } = [];

        public void Follow(SyntaxTreeOf script)
        {
            var root = (CompilationUnitSyntax)script.Tree.GetRoot(cancellationToken);
            foreach (var directive in root.GetReferenceDirectives().Where(directive => directive.IsActive && references.Find(directive.File.ValueText) is null))
            {
                Refuse(directive.File, "PH3206", $"#r \"{directive.File.ValueText}\" is not one of the assemblies that scripts may use. Use what is there without #r, or write a plugin.");
            }

            _chain.Add(script.Source.Path);
            foreach (var directive in root.GetLoadDirectives().Where(directive => directive.IsActive))
            {
                Load(script, directive);
            }

            _chain.RemoveAt(_chain.Count - 1);
        }

        private void Load(SyntaxTreeOf from, LoadDirectiveTriviaSyntax directive)
        {
            var wanted = directive.File.ValueText;
            var (file, reason) = folder?.Resolve(wanted, from.Source.Path) ?? (null, "This script has no folder to load from.");
            if (file is null)
            {
                Refuse(directive.File, "PH3204", $"#load \"{wanted}\" cannot be followed: {reason}");
            }
            else if (_chain.Contains(file))
            {
                var ring = _chain.SkipWhile(path => path != file).Append(file).Select(path => Path.GetFileName(path));
                Refuse(directive.File, "PH3205", $"Scripts load one another in a ring: {string.Join(" -> ", ring)}. Put what both need into a third.");
            }
            else if (!Loaded.ContainsKey(file))
            {
                Read(file, wanted, directive);
            }
        }

        private void Read(string file, string wanted, LoadDirectiveTriviaSyntax directive)
        {
            if (Loaded.Count == MaxFiles)
            {
                Refuse(directive.File, "PH3204", $"#load \"{wanted}\" cannot be followed: a script loads at most {MaxFiles} others.");
                return;
            }

            try
            {
                var (source, problem) = new FileInfo(file).Length > ScriptSource.MaxBytes + 3 ? ScriptSource.TooLong(file) : ScriptSource.Decode(file, File.ReadAllBytes(file));
                if (problem is not null)
                {
                    Problems.Add(problem);
                    return;
                }

                Nesting.Check(source!.Text);
                var tree = SyntaxTreeOf.Parse(source, cancellationToken);
                Loaded.Add(file, tree);
                Follow(tree);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Refuse(directive.File, "PH3204", $"#load \"{wanted}\" cannot be followed: {error.Message}");
            }
        }

        private void Refuse(SyntaxToken place, string id, string message) => Problems.Add(ScriptDiagnostic.Error(place.GetLocation(), id, message));
    }
}
