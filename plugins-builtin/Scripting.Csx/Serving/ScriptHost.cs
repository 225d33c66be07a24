using System.Collections.Concurrent;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>All scripts of the folder. Thread safe.</summary>
/// <param name="folder">The folder.</param>
/// <param name="parts">What every script needs.</param>
/// <param name="news">Told of every script that is another than before.</param>
internal sealed class ScriptHost(ScriptFolder folder, ScriptParts parts, IScriptNews news)
{
    private readonly ConcurrentDictionary<string, HostedScript> _scripts = new(StringComparer.Ordinal);

    /// <summary>All that are there, by name.</summary>
    public IReadOnlyList<ScriptStatus> List() => [.. There.Select(Seen).OrderBy(status => status.Name, StringComparer.Ordinal)];

    public ScriptStatus? Find(string name) => _scripts.GetValueOrDefault(name) is { Status: { IsThere: true } status } ? Seen(status) : null;

    /// <summary>Brings what serves up to what these files say, and whatever loads them. Each on its own: one that hangs does not keep the others.</summary>
    public async Task RefreshAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var refreshed = await Task.WhenAll(names.Select(async name => (Name: name, IsOther: await Script(name).RefreshAsync(force: false, cancellationToken))));
        var others = refreshed.Where(script => script.IsOther).Select(script => PathOf(script.Name)).ToHashSet(StringComparer.Ordinal);
        if (others.Count == 0)
        {
            return;
        }

        // Those that were made in the same turn as what they load may have read it too early.
        var users = There.Where(status => status.Loads.Any(others.Contains) || status.Diagnostics.Any(diagnostic => diagnostic.Id == "PH3204")).ToList();
        await Task.WhenAll(users.Select(status => Script(status.Name).RefreshAsync(force: true, cancellationToken)));
        await SettleClashesAsync(cancellationToken);
    }

    /// <summary>After somebody else's capabilities came or went.</summary>
    public Task SettleClashesAsync(CancellationToken cancellationToken)
    {
        var holders = new OfferHolders(parts.Capabilities);
        return Task.WhenAll(_scripts.Values.Where(script => script.Status.IsThere).Select(script => script.SettleClashesAsync(holders, cancellationToken)));
    }

    private IEnumerable<ScriptStatus> There => _scripts.Values.Select(script => script.Status).Where(status => status.IsThere);

    private HostedScript Script(string name) => _scripts.GetOrAdd(name, added => new HostedScript(added, PathOf(added), parts, Tell));

    private string PathOf(string name) => Path.Combine(Path.GetFullPath(folder.Path), name.Replace('/', Path.DirectorySeparatorChar));

    // One that only has functions, which another loads, is no failure.
    private ScriptStatus Seen(ScriptStatus status) => status.OnlyDefinesNothing && There.Any(other => other.Loads.Contains(status.Path))
        ? status with { State = ScriptState.Active, Diagnostics = [.. status.Diagnostics.Where(diagnostic => !diagnostic.IsError)] }
        : status;

    private void Tell(ScriptStatus status) => news.Changed(Seen(status));
}
