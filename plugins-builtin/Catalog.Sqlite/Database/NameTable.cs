namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>Names and their numbers in one of the tables <c>tag</c>, <c>source</c> and <c>score_column</c>. A name that was committed keeps its number for ever.</summary>
/// <typeparam name="T">What a name is to those who read it. Made once per name, since a scan asks for each a thousand times.</typeparam>
internal sealed class NameTable<T>(SqliteSession session, string table, Func<string, T> read)
{
    // Enough for the tags of a large library; beyond it starting over is cheaper than remembering who came when.
    private const int Capacity = 50_000;

    private readonly string _find = $"SELECT id FROM {table} WHERE name = $1";
    private readonly string _name = $"SELECT name FROM {table} WHERE id = $1";
    private readonly string _insert = $"INSERT INTO {table} (name) VALUES ($1)";
    private readonly Dictionary<string, long> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<long, T> _names = [];

    public long? Find(string name)
    {
        if (_ids.TryGetValue(name, out var known))
        {
            return known;
        }

        return session.Number(_find, name) is { } id ? Remember(id, name) : null;
    }

    public long GetOrAdd(string name) => Find(name) ?? Remember(session.Insert(_insert, name), name);

    public T Name(long id)
    {
        if (_names.TryGetValue(id, out var known))
        {
            return known;
        }

        using var reader = session.Query(_name, id);
        if (!reader.Read())
        {
            throw new InvalidOperationException($"Table {table} has no row {id}.");
        }

        Remember(id, reader.GetString(0));
        return _names[id];
    }

    public void Forget()
    {
        _ids.Clear();
        _names.Clear();
    }

    private long Remember(long id, string name)
    {
        if (_names.Count >= Capacity)
        {
            Forget();
        }

        _ids[name] = id;
        _names[id] = read(name);
        return id;
    }
}
