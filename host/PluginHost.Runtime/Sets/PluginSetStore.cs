using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Sets;

/// <summary>The sets of a home, in <c>plugin-sets.json</c>: <c>{ "fast": { "on": ["acme.warm"], "off": ["acme.slow"] } }</c>. Safe for use from several threads.</summary>
public sealed partial class PluginSetStore(string folder) : IDisposable
{
    /// <summary>Of a name, in characters.</summary>
    public const int LongestName = 60;

    private const string FileName = "plugin-sets.json";
    private const string On = "on";
    private const string Off = "off";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string _path = Path.Combine(folder, FileName);
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>All sets, in order of name.</summary>
    /// <exception cref="SetRefusedException">The file is damaged (PH1723).</exception>
    public IReadOnlyList<NamedPluginSet> Read() => [.. Load().Values];

    /// <summary>One set, or <see langword="null"/>.</summary>
    /// <exception cref="SetRefusedException">The file is damaged (PH1723).</exception>
    public NamedPluginSet? Find(string name) => Load().GetValueOrDefault(name);

    /// <summary>Keeps a set in place of one of the same name.</summary>
    /// <exception cref="SetRefusedException">The name cannot be one (PH1722), or the file is damaged (PH1723).</exception>
    public Task KeepAsync(NamedPluginSet set, CancellationToken cancellationToken) => Name().IsMatch(set.Name)
        ? ChangeAsync(sets => sets[set.Name] = set, cancellationToken)
        : throw new SetRefusedException(SetRefusals.BadName(set.Name));

    /// <summary>Removes a set; nothing happens to the plugins in it.</summary>
    /// <exception cref="SetRefusedException">There is none of that name (PH1721), or the file is damaged (PH1723).</exception>
    public Task RemoveAsync(string name, CancellationToken cancellationToken) => ChangeAsync(
        sets =>
        {
            if (!sets.Remove(name))
            {
                throw new SetRefusedException(SetRefusals.Unknown(name));
            }
        },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    private async Task ChangeAsync(Action<SortedDictionary<string, NamedPluginSet>> change, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var sets = Load();
            change(sets);
            var root = new JsonObject(sets.Values.Select(set => KeyValuePair.Create(set.Name, (JsonNode?)new JsonObject { [On] = List(set.On), [Off] = List(set.Off) })));
            await AtomicFile.WriteAsync(_path, System.Text.Encoding.UTF8.GetBytes(root.ToJsonString(Indented) + "\n"), cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    private SortedDictionary<string, NamedPluginSet> Load()
    {
        try
        {
            var root = File.Exists(_path) ? JsonNode.Parse(File.ReadAllBytes(_path)) as JsonObject ?? throw new JsonException("It must be an object of sets by name.") : [];
            var sets = root.Select(pair => new NamedPluginSet(pair.Key, Ids(pair.Value?[On]), Ids(pair.Value?[Off])));
            return new SortedDictionary<string, NamedPluginSet>(sets.ToDictionary(set => set.Name), StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new SetRefusedException(SetRefusals.Unreadable(_path, exception.Message));
        }
    }

    private static JsonArray List(IEnumerable<PluginId> ids) => new([.. ids.Select(id => (JsonNode)id.Value)]);

    private static List<PluginId> Ids(JsonNode? list)
    {
        var ids = new List<PluginId>();
        foreach (var item in list as JsonArray ?? [])
        {
            if (PluginId.TryParse(item?.ToString() ?? "", out var id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    [GeneratedRegex(@"\A[\p{L}\p{Nd}][\p{L}\p{Nd} ._-]{0,59}\z")]
    private static partial Regex Name();
}
