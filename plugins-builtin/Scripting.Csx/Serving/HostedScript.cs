using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Files;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk;
using PluginHost.Sdk.Offers;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>One file of the folder: what serves of it, and what there is to say of it. One change at a time; what serves goes on serving meanwhile.</summary>
/// <param name="name">Path from the folder of scripts, with <c>/</c>.</param>
/// <param name="path">Absolute path.</param>
/// <param name="parts">What it needs.</param>
/// <param name="changed">Told of every new status.</param>
internal sealed class HostedScript(string name, string path, ScriptParts parts, Action<ScriptStatus> changed)
{
    private const int MaxGroupName = 100;

    // One that is written over without end serves what was there some time.
    private const int MaxLooks = 10;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _lock = new();
    private ScriptStatus _status = new(name, path);
    private IOfferGroup? _group;
    private ScriptVersion? _serving;
    private string _servingHash = "";

    public ScriptStatus Status
    {
        get
        {
            lock (_lock)
            {
                return _status;
            }
        }
    }

    /// <summary>Brings what serves up to what the file says.</summary>
    /// <param name="force">Also where the file itself is as it was: what it loads changed.</param>
    /// <param name="cancellationToken">The plugin stops.</param>
    /// <returns>Whether the file is another than before.</returns>
    public async Task<bool> RefreshAsync(bool force, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var before = Status;
            for (var look = 1; ; look++)
            {
                if (await SettledFile.ReadAsync(path, cancellationToken) is not { } file)
                {
                    return File.Exists(path) ? Unreadable() : Withdraw();
                }

                if (!force && file.Sha256 == before.Sha256)
                {
                    return false;
                }

                // A file that an editor was still writing is read again rather than told of: what was made is of half a text.
                var made = await parts.Maker.MakeAsync(path, file.Bytes, keep: true, cancellationToken);
                if (look < MaxLooks && FileStamp.Of(path) != file.Stamp)
                {
                    made.Script?.Dispose();
                    continue;
                }

                await TakeAsync(made, file, cancellationToken);
                return file.Sha256 != before.Sha256;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Offers again what was left out and has become free, and hears of what another has got hold of.</summary>
    public async Task SettleClashesAsync(OfferHolders holders, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_serving is { } serving && _group is { } group)
            {
                var taken = serving.Offers.Where(offer => holders.IsTaken(offer, name)).ToList();
                var clashes = taken.Select(offer => holders.Clash(offer, name, path)).ToList();
                if (Status.Clashes.Except(clashes).Any())
                {
                    await group.ReplaceAsync(serving.Offers, cancellationToken);
                }

                if (!clashes.SequenceEqual(Status.Clashes))
                {
                    Set(status => status with { Clashes = clashes });
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task TakeAsync(MadeScript made, ScriptFile file, CancellationToken cancellationToken)
    {
        ScriptStatus Said(ScriptStatus status) => status with
        {
            IsThere = true,
            State = made.Script is null ? ScriptState.Failed : ScriptState.Active,
            Diagnostics = made.Diagnostics,
            Loads = made.Loads,
            ChangedAtUtc = file.WrittenUtc,
            Bytes = file.Length,
            Sha256 = file.Sha256,
        };

        if (made.Script is not { } script)
        {
            Set(Said);
        }
        else if (_serving is not null && made.ContentHash == _servingHash && Status.Sha256 == file.Sha256)
        {
            // Made anew for what it loads, which says the same as before.
            script.Dispose();
            Set(Said);
        }
        else
        {
            await ServeAsync(script, made.ContentHash, file.Sha256, Said, cancellationToken);
        }
    }

    private async Task ServeAsync(LoadedScript script, string contentHash, string sha256, Func<ScriptStatus, ScriptStatus> said, CancellationToken cancellationToken)
    {
        var version = new ScriptVersion(script, ScriptOffers.Of(name, sha256, parts.Versions.Of(name, contentHash), script));
        var old = _serving;
        try
        {
            _group ??= parts.Offers.Open(name.Length <= MaxGroupName ? name : ScriptFile.HashOf(System.Text.Encoding.UTF8.GetBytes(name)));

            // Before it can be rented, so that its first failure finds a place.
            script.Failed = (definition, problem) => Fault(version, definition, problem);
            _serving = version;
            Set(status => status with { Fault = null }, tell: false);
            var report = await _group.ReplaceAsync(version.Offers, cancellationToken);
            _servingHash = contentHash;
            var (clashes, refused) = LeftOut(version, report);
            Set(status => said(status) with { Definitions = script.Definitions, Clashes = clashes, Diagnostics = [.. said(status).Diagnostics, .. refused] });
            if (old is not null)
            {
                _ = RetireAsync(old.Script, report.Drained);
            }
        }
        catch (PluginFaultException fault)
        {
            // As many scripts as a plugin may offer are there, or the plugin stops.
            _serving = old;
            script.Dispose();
            Set(status => said(status) with { State = ScriptState.Failed, Diagnostics = [.. said(status).Diagnostics, ScriptDiagnostic.Error(path, fault.Code, fault.Message)] });
        }
    }

    // What others hold may become free. The rest stays left out until the script is another.
    private (IReadOnlyList<ScriptDiagnostic> Clashes, IReadOnlyList<ScriptDiagnostic> Refused) LeftOut(ScriptVersion version, OfferReport report)
    {
        if (report.LeftOut.Count == 0)
        {
            return ([], []);
        }

        var holders = new OfferHolders(parts.Capabilities);
        var taken = version.Offers.Where(offer => holders.IsTaken(offer, name)).ToList();
        return (
            [.. taken.Select(offer => holders.Clash(offer, name, path))],
            [.. report.LeftOut.Where(left => !taken.Any(offer => offer.Info.Id == left.Id)).Select(left => OfferHolders.Refused(left, path))]);
    }

    private bool Withdraw()
    {
        if (_group is { } group)
        {
            // What it offered cannot be rented any more when this returns; only its end is waited for.
            var drained = group.DisposeAsync().AsTask();
            if (_serving is { } serving)
            {
                _ = RetireAsync(serving.Script, drained);
            }
        }

        var wasThere = Status.IsThere;
        (_group, _serving, _servingHash) = (null, null, "");
        Set(_ => new ScriptStatus(name, path), tell: wasThere);
        return wasThere;
    }

    private bool Unreadable()
    {
        Set(status => status with
        {
            IsThere = true,
            State = ScriptState.Failed,
            Sha256 = "",
            Diagnostics = [ScriptDiagnostic.Error(path, "PH4708", "The script cannot be read, or does not hold still. Look at its permissions, then save it again.")],
        });
        return false;
    }

    private async Task RetireAsync(LoadedScript old, Task drained)
    {
        await drained.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        parts.Retired.Add(name, old.Trace);
        old.Dispose();
        parts.Retired.Look();
    }

    private void Fault(ScriptVersion version, ScriptDefinition definition, ScriptDiagnostic problem)
    {
        var fault = problem with { Id = "PH4710", Message = $"A run of '{definition.Name}' failed ({problem.Id}). {problem.Message}" };

        // The latest is shown; one line that fails for each picture of a batch is told once.
        if (ReferenceEquals(_serving, version))
        {
            var before = Status.Fault;
            Set(status => status with { Fault = fault }, tell: (before?.File, before?.Line) != (fault.File, fault.Line));
        }
    }

    private void Set(Func<ScriptStatus, ScriptStatus> change, bool tell = true)
    {
        ScriptStatus status;
        lock (_lock)
        {
            _status = status = change(_status);
        }

        if (tell)
        {
            changed(status);
        }
    }
}
