using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using PluginHost.Plugins.Scripting.Csx.Allowed;
using PluginHost.Plugins.Scripting.Csx.Caching;
using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Guards;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Compiling;

/// <summary>Turns the text of a script into bytes that can be loaded. Thread safe.</summary>
/// <remarks>
/// The compiler's own way of running scripts keeps every one of them for the life of the process, and reads the references anew for each. Here the
/// references are read once, and what is emitted is loaded by us. What was written is bound for diagnostics; what is emitted has guards added, and the same lines.
/// </remarks>
internal sealed class ScriptCompiler(ScriptReferences references, ScriptFolder? folder = null, ScriptCache? cache = null)
{
    private const string WarmUp = """
        var amount = Slider("Amount", 0.5);
        foreach (var part in new[] { 1, 2 }.Select(x => x * 2)) { amount += part; }
        return image.Saturate(amount);
        """;

    private static readonly ImmutableArray<string> Imports =
    [
        "System", "System.Linq", "System.Collections.Generic", "System.Numerics", "System.Math", "PluginHost.Sdk", "PluginHost.Sdk.Imaging",
        "PluginHost.Sdk.Imaging.Kernels", "PluginHost.Sdk.Imaging.Operations", "PluginHost.Sdk.Imaging.Sources", "PluginHost.Sdk.Filters", "PluginHost.Sdk.Library", "PluginHost.Sdk.Searching",
    ];

    // Facades and implementations of one framework name its parts differently; nothing a script could do about that.
    private static readonly Dictionary<string, ReportDiagnostic> Quiet = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private readonly ScriptSetReader _reader = new(references, folder);
    private readonly CSharpCompilation _empty = Empty(references);

    /// <summary>Says what is wrong with a script, without making anything of it.</summary>
    public IReadOnlyList<ScriptDiagnostic> Check(ScriptSource source, CancellationToken cancellationToken) => Safely<IReadOnlyList<ScriptDiagnostic>>(source, () =>
    {
        var set = _reader.Read(source, cancellationToken);
        return set.Problems.IsEmpty ? Analyse(Compilation(set), cancellationToken) : set.Problems;
    }, problem => [problem]);

    public CompileResult Compile(ScriptSource source, CancellationToken cancellationToken) => Compile(source, keep: true, cancellationToken);

    /// <param name="source">The script.</param>
    /// <param name="keep">Whether what is emitted is worth keeping on disk: not what somebody is still writing.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    public CompileResult Compile(ScriptSource source, bool keep, CancellationToken cancellationToken) => Safely(source, () =>
    {
        var set = _reader.Read(source, cancellationToken);
        var result = set.Problems.IsEmpty ? FindOrMake(set, keep, cancellationToken) : new CompileResult(null, set.Problems);
        return result with { Sources = [source, .. set.Loaded.Values.Select(loaded => loaded.Source)] };
    }, problem => new CompileResult(null, [problem]));

    /// <summary>Has the compiler jitted before the first script is saved. Not from the cache, which would warm nothing.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => Task.Run(() => Make(_reader.Read(new ScriptSource("warm-up.csx", WarmUp), cancellationToken), cancellationToken), cancellationToken);

    private CompileResult FindOrMake(ScriptSet set, bool keep, CancellationToken cancellationToken)
    {
        var key = CacheKey.Of(set, references);
        if (cache?.Find(key) is { } kept)
        {
            return new CompileResult(new CompiledScript(set.Root.Source.Path, kept.Assembly, kept.Symbols), kept.Diagnostics);
        }

        var result = Make(set, cancellationToken);
        if (keep && result.Script is { } script)
        {
            cache?.Keep(key, new CachedScript(script.Assembly, script.Symbols, result.Diagnostics));
        }

        return result;
    }

    private CompileResult Make(ScriptSet set, CancellationToken cancellationToken)
    {
        var compilation = Compilation(set);

        // Somebody waits for both, and mostly there are no mistakes: what is emitted of a script that may not run is thrown away.
        var emitting = Task.Run(() => Emit(set, compilation, cancellationToken), cancellationToken);
        var diagnostics = Analyse(compilation, cancellationToken);
        ((Task)emitting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        if (diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            return new CompileResult(null, diagnostics);
        }

        var emitted = emitting.GetAwaiter().GetResult();
        return emitted.Script is null ? emitted : emitted with { Diagnostics = diagnostics };
    }

    private static IReadOnlyList<ScriptDiagnostic> Analyse(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var found = compilation.SyntaxTrees.SelectMany(tree => ForbiddenSyntax.In(tree.GetRoot(cancellationToken))).ToList();
        if (found.Count == 0)
        {
            var (diagnostics, forbidden) = AtOnce(
                () => compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(ScriptDiagnostic.Of).ToList(),
                () => compilation.SyntaxTrees.SelectMany(tree => ForbiddenSymbols.In(compilation.GetSemanticModel(tree), cancellationToken)).ToList());
            found.AddRange(diagnostics);

            // What a text with mistakes means is a guess.
            found.AddRange(diagnostics.Any(diagnostic => diagnostic.IsError) ? [] : forbidden);
        }

        return [.. found.OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column)];
    }

    // Two looks at one compilation, of some milliseconds each while somebody waits.
    private static (T, T) AtOnce<T>(Func<T> first, Func<T> second)
    {
        var (one, other) = (default(T)!, default(T)!);
        try
        {
            Parallel.Invoke(() => one = first(), () => other = second());
            return (one, other);
        }
        catch (AggregateException error)
        {
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
            throw;
        }
    }

    private CompileResult Emit(ScriptSet set, CSharpCompilation checkedOne, CancellationToken cancellationToken)
    {
        string Guarded(SyntaxTree tree) => new GuardRewriter(checkedOne.GetSemanticModel(tree)).Visit(tree.GetRoot(cancellationToken)).ToFullString();
        var loaded = checkedOne.SyntaxTrees.Where(tree => tree != set.Root.Tree).ToDictionary(tree => tree.FilePath, Guarded);
        var root = SyntaxTreeOf.Parse(set.Root.Source with { Text = Guarded(set.Root.Tree) }, cancellationToken);

        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = Compilation(root.Tree, loaded).Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancellationToken);
        if (emitted.Success)
        {
            var code = assembly.ToArray();
            PlainCode.Mark(code);
            return new CompileResult(new CompiledScript(set.Root.Source.Path, code, symbols.ToArray()), []);
        }

        // Without an error it is a script without code, of which the compiler makes nothing.
        var errors = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(ScriptDiagnostic.Of).ToList();
        return new CompileResult(null, errors.Count > 0 ? errors : [ScriptDiagnostic.Error(set.Root.Source.Path, "PH3241", FirstRun.DefinesNothing)]);
    }

    private CSharpCompilation Compilation(ScriptSet set) => Compilation(set.Root.Tree, set.Loaded.ToDictionary(pair => pair.Key, pair => pair.Value.Source.Text));

    // Of one name and one list of references: what was worked out about these is then kept from one script to the next, which is half of the time of binding.
    private CSharpCompilation Compilation(SyntaxTree root, Dictionary<string, string> loaded) =>
        _empty.WithOptions(_empty.Options.WithSourceReferenceResolver(new LoadedSources(loaded, folder))).AddSyntaxTrees(root);

    private static CSharpCompilation Empty(ScriptReferences references) => CSharpCompilation.CreateScriptCompilation(
        "script",
        syntaxTree: null,
        references.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: Imports, optimizationLevel: OptimizationLevel.Release, checkOverflow: false, allowUnsafe: false,
            nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false, metadataReferenceResolver: new AllowedReferences(references), specificDiagnosticOptions: Quiet),
        returnType: typeof(object),
        globalsType: typeof(ScriptGlobals));

    private static T Safely<T>(ScriptSource source, Func<T> work, Func<ScriptDiagnostic, T> broken)
    {
        try
        {
            return work();
        }
        catch (InsufficientExecutionStackException)
        {
            return broken(ScriptDiagnostic.Error(source.Path, "PH3203", "The script is nested too deeply to be compiled (200 brackets). Take expressions and blocks apart into functions."));
        }
    }
}
