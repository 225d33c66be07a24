using System.Security.Cryptography;
using System.Text;
using PluginHost.Plugins.Scripting.Csx.Caching;
using PluginHost.Plugins.Scripting.Csx.Compiling;
using PluginHost.Plugins.Scripting.Csx.Guards;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>From text to a script that runs. Thread safe, at most as many at a time as there are turns.</summary>
internal sealed class ScriptMaker(ScriptFolder folder, ScriptCache cache) : IDisposable
{
    // Below the deadline of a filter's call: the script is named, and the plugin is not blamed for it.
    private static readonly ScriptLimits Limits = ScriptLimits.Default with { Time = TimeSpan.FromSeconds(8) };

    // More than cores, since a script that hangs in its first run takes one for a while.
    private readonly SemaphoreSlim _turns = new(Math.Max(4, Environment.ProcessorCount));

    // The compiler's own assemblies are only loaded when there is a script, and not while the host starts.
    private readonly Lazy<ScriptCompiler> _compiler = new(() => new ScriptCompiler(ScriptReferences.OfThisHost(), folder, cache));

    /// <summary>Whether the compiler has been loaded.</summary>
    public bool HasCompiler => _compiler.IsValueCreated;

    public Task WarmUpAsync(CancellationToken cancellationToken) => Task.Run(() => _compiler.Value.WarmUpAsync(cancellationToken), cancellationToken);

    /// <param name="path">Absolute path.</param>
    /// <param name="bytes">What the file holds.</param>
    /// <param name="keep">Whether it is worth keeping on disk: not what somebody is still writing.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    public Task<MadeScript> MakeAsync(string path, byte[] bytes, bool keep, CancellationToken cancellationToken) => InTurnAsync(path, () => Make(path, bytes, keep, cancellationToken), cancellationToken);

    /// <summary>What the compiler says of a text, and nothing made of it. May cost 10 ms; the benchmark "scripts" guards it.</summary>
    public Task<MadeScript> CheckAsync(string path, byte[] bytes, CancellationToken cancellationToken) => InTurnAsync(path, () => Check(path, bytes, cancellationToken), cancellationToken);

    public void Dispose() => _turns.Dispose();

    private async Task<MadeScript> InTurnAsync(string path, Func<MadeScript> make, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(make, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A compiler that meets a text it was not made for costs that script alone.
            return new MadeScript(null, [ScriptDiagnostic.Error(path, "PH4712", $"The script could not be made: {error.GetType().Name}: {error.Message} That is no mistake in it. Write it otherwise, and report it with its text.")], [], "");
        }
        finally
        {
            _turns.Release();
        }
    }

    private MadeScript Check(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        var (source, unreadable) = ScriptSource.Decode(path, bytes);
        return new MadeScript(null, source is null ? [unreadable!] : _compiler.Value.Check(source, cancellationToken), [], "");
    }

    private MadeScript Make(string path, byte[] bytes, bool keep, CancellationToken cancellationToken)
    {
        var (source, unreadable) = ScriptSource.Decode(path, bytes);
        if (source is null)
        {
            return new MadeScript(null, [unreadable!], [], "");
        }

        var compiled = _compiler.Value.Compile(source, keep, cancellationToken);
        var loads = compiled.Sources.Skip(1).Select(loaded => loaded.Path).ToList();
        if (compiled.Script is null)
        {
            return new MadeScript(null, compiled.Diagnostics, loads, "");
        }

        // The system's clock: a run's timer ends with the run, and the plugin's own would write down each.
        var loaded = LoadedScript.Load(compiled.Script, Limits, TimeProvider.System, cancellationToken);
        return loaded.Problem is { } problem
            ? new MadeScript(null, [.. compiled.Diagnostics, problem], loads, "")
            : new MadeScript(loaded.Value, compiled.Diagnostics, loads, HashOf(compiled.Sources));
    }

    private static string HashOf(IReadOnlyList<ScriptSource> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(source.Text)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
