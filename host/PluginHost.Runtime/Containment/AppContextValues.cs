using System.Collections;
using System.Reflection;

namespace PluginHost.Runtime.Containment;

/// <summary>The process's switches and named data. There is no public list of them: without the framework's own tables this looks at nothing.</summary>
internal sealed class AppContextValues
{
    private static readonly FieldInfo? Switches = Field("s_switches");
    private static readonly FieldInfo? Data = Field("s_dataStore");

    private readonly Dictionary<string, object?> _switches = Read(Switches);
    private readonly Dictionary<string, object?> _data = Read(Data);

    public IEnumerable<string> Restore()
    {
        foreach (var (name, value) in Changed(Read(Switches), _switches))
        {
            // A switch cannot be unset; one that was not there counts as off, as an unset one does.
            AppContext.SetSwitch(name, value is true);
            _switches[name] = value is true;
            yield return $"the AppContext switch {name}";
        }

        foreach (var (name, value) in Changed(Read(Data), _data))
        {
            AppDomain.CurrentDomain.SetData(name, value);
            _data[name] = value;
            yield return $"the AppDomain data {name}";
        }
    }

    private static List<(string Name, object? Before)> Changed(Dictionary<string, object?> now, Dictionary<string, object?> before) =>
        [.. now.Where(pair => !before.TryGetValue(pair.Key, out var old) ? pair.Value is not null : !Equals(old, pair.Value)).Select(pair => (pair.Key, before.GetValueOrDefault(pair.Key)))];

    private static FieldInfo? Field(string name) => typeof(AppContext).GetField(name, BindingFlags.Static | BindingFlags.NonPublic);

    private static Dictionary<string, object?> Read(FieldInfo? field)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (field?.GetValue(null) is IDictionary table)
        {
            lock (table)
            {
                foreach (DictionaryEntry entry in table)
                {
                    values[(string)entry.Key] = entry.Value;
                }
            }
        }

        return values;
    }
}
