using PluginHost.Plugins.Scripting.Csx.Compiling;
using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Guards;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>A script that runs. Thread safe: each run has variables of its own. Disposed, it is gone from memory as soon as the runs in progress have ended.</summary>
internal sealed class LoadedScript : IDisposable
{
    private readonly string _path;
    private readonly ScriptLimits _limits;
    private readonly TimeProvider _time;
    private ScriptCode? _code;

    private LoadedScript(CompiledScript script, ScriptLimits limits, TimeProvider time)
    {
        _path = script.Path;
        _limits = limits;
        _time = time;
        var code = ScriptCode.Load(script);
        Trace = code.Trace;
        _code = code;
    }

    public IReadOnlyList<ScriptDefinition> Definitions { get; private set; } = [];

    /// <summary>Told what went wrong in a run of a definition.</summary>
    public Action<ScriptDefinition, ScriptDiagnostic>? Failed { get; set; }

    /// <summary>Alive as long as any of the script's code is in memory.</summary>
    public WeakReference Trace { get; }

    /// <summary>Loads a script and runs it once on a made-up picture, to hear what it defines.</summary>
    public static ScriptOutcome<LoadedScript> Load(CompiledScript script, ScriptLimits limits, TimeProvider time, CancellationToken cancellationToken)
    {
        var loaded = new LoadedScript(script, limits, time);
        try
        {
            var heard = loaded.Run(MadeUp.Pass(script.Path), FirstRun.Read, limits.OfFirstRun, cancellationToken);
            if (heard.Problem is null)
            {
                loaded.Definitions = heard.Value!;
                return new ScriptOutcome<LoadedScript>(loaded, null);
            }

            loaded.Dispose();
            return new ScriptOutcome<LoadedScript>(null, heard.Problem);
        }
        catch (OperationCanceledException)
        {
            loaded.Dispose();
            throw;
        }
    }

    /// <summary>What a filter makes of a picture.</summary>
    public ApplyFilterResult Apply(ScriptDefinition definition, ApplyFilterRequest request, CancellationToken cancellationToken)
    {
        if (FilterArguments.Read(request, definition.Parameters, out var values) is { } refused)
        {
            return refused;
        }

        var lines = _code?.Lines;
        var context = new FilterContext(request.Facts)
        {
            Description = request.Description,
            Tags = request.Tags,
            Seed = request.Seed,
            IsPreview = request.IsPreview,
            CancellationToken = cancellationToken,
        };
        var outcome = Run(new ScriptPass(_path, request.Image, context, ParameterSheet.Of(definition.Parameters, values)), (pass, answer) => definition.Id == ScriptName.Id(_path)
            ? ScriptOutput.Read(answer)
            : pass.Within(Find(pass, definition), body => ((Func<Image, IReadOnlyList<FilterOutput>>)body)(request.Image)).Result, _limits, cancellationToken);
        return Report(definition, outcome).Problem is { } problem
            ? new ApplyFilterResult([], problem.Refusal(definition.Name)) { Parameter = outcome.Parameter }
            : new ApplyFilterResult([.. outcome.Value!.Select(output => output with { Image = GuardedKernel.In(output.Image, _limits, new KernelFaults(this, definition, lines!, _path)) })]);
    }

    /// <summary>What a tagger or column says of each picture, in one run.</summary>
    /// <typeparam name="T">A list of texts for a tagger, a number for a column.</typeparam>
    public ScriptOutcome<IReadOnlyList<T>> Each<T>(ScriptDefinition definition, IReadOnlyList<PictureFacts> pictures, CancellationToken cancellationToken) =>
        Ask<IReadOnlyList<T>>(definition, _limits, body =>
        {
            var ask = (Func<PictureFacts, T>)body;
            var answers = new T[pictures.Count];
            for (var i = 0; i < answers.Length; i++)
            {
                ScriptGuard.Step();
                answers[i] = ask(pictures[i]);
            }

            return answers;
        }, cancellationToken);

    /// <summary>Which pictures of a block a search finds, in one run.</summary>
    public ScriptOutcome<ulong[]> Find(ScriptDefinition definition, SearchRequest request, CancellationToken cancellationToken) =>
        Ask(definition, _limits.OfSearch, body =>
        {
            var ask = (Func<SearchedPicture, bool>)body;
            return request.Find(
                picture =>
                {
                    ScriptGuard.Step();
                    return ask(picture);
                },
                cancellationToken);
        }, cancellationToken);

    public void Dispose() => Interlocked.Exchange(ref _code, null)?.Unload();

    private ScriptOutcome<T> Ask<T>(ScriptDefinition definition, ScriptLimits limits, Func<Delegate, T> read, CancellationToken cancellationToken) => Report(definition, Run(
        MadeUp.Pass(_path, ParameterSheet.Of(definition.Parameters, new Dictionary<string, object?>())), (pass, _) => pass.Within(Find(pass, definition), read).Result, limits, cancellationToken));

    // A parameter that the script itself refuses is the caller's to put right.
    private ScriptOutcome<T> Report<T>(ScriptDefinition definition, ScriptOutcome<T> outcome)
    {
        if (outcome is { Problem: { } problem, Parameter: null })
        {
            Failed?.Invoke(definition, problem);
        }

        return outcome;
    }

    private static Declaration Find(ScriptPass pass, ScriptDefinition definition) => pass.Declarations.FirstOrDefault(declaration => declaration.Definition.Id == definition.Id)
        ?? throw new ScriptMistakeException("PH3242", $"The script defined '{definition.Name}' in its first run and not in this one. Define the same things in every run.");

    private ScriptOutcome<T> Run<T>(ScriptPass pass, Func<ScriptPass, object?, T> read, ScriptLimits limits, CancellationToken cancellationToken)
    {
        var code = _code;
        ObjectDisposedException.ThrowIf(code is null, this);
        using var run = new ScriptRun(limits, _time, cancellationToken);
        try
        {
            using (ScriptGuard.Within(run))
            {
                return new ScriptOutcome<T>(read(pass, code.Run(new ScriptGlobals(pass))), null);
            }
        }
        catch (Exception error)
        {
            if (run.Due == StopReason.Cancelled && error is ScriptStoppedException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return new ScriptOutcome<T>(default, ScriptFault.Of(error, run.Due, limits, code.Lines, _path)) { Parameter = (error as FilterParameterException)?.Parameter };
        }
    }
}
