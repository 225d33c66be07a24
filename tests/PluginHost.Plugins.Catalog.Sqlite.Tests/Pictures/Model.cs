using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

/// <summary>What edits, undo and engines should lead to, said in the plainest way: values in dictionaries, copied before each change.</summary>
internal sealed class Model
{
    private readonly Dictionary<long, Picture> _pictures = [];
    private readonly Dictionary<long, List<(long Id, Picture Before, Picture After)>> _operations = [];

    public IReadOnlyDictionary<long, Picture> Pictures => _pictures;

    public void Add(PictureRecord record) => _pictures.Add(record.Id.Value, new Picture(record.Stars, record.Name, record.Description, record.TrashedAt is not null, null, []));

    public void Engine(long id, string engine, Dictionary<string, double> tags)
    {
        var said = new Dictionary<(string, string), double>(_pictures[id].Tags);
        said.Keys.Where(key => key.Item2 == engine).ToList().ForEach(key => said.Remove(key));
        tags.ToList().ForEach(tag => said.Add((tag.Key, engine), tag.Value));
        _pictures[id] = _pictures[id] with { Tags = said };
    }

    /// <summary>Answers the ids that are different now.</summary>
    public List<long> Edit(long? operation, IEnumerable<long> ids, PictureEdit edit)
    {
        var items = new List<(long, Picture, Picture)>();
        long? stack = edit.StackWith is { } partner ? _pictures[partner.Value].Stack ?? partner.Value : null;
        if (edit.StackWith is { } other && ids.All(id => id == other.Value))
        {
            return [];
        }

        foreach (var id in ids)
        {
            var before = _pictures[id];
            var after = before with
            {
                Stars = edit.Stars ?? before.Stars,
                Name = edit.Name ?? before.Name,
                Description = edit.Description is null ? before.Description : edit.Description.Length == 0 ? null : edit.Description,
                Trashed = edit.Trashed ?? before.Trashed,
                Stack = edit.Unstack ? null : stack ?? before.Stack,
                Tags = new Dictionary<(string, string), double>(before.Tags),
            };
            foreach (var tag in edit.AddTags.Select(tag => tag.Value))
            {
                after.Tags[(tag, "person")] = 1;
            }

            foreach (var tag in edit.RemoveTags.Select(tag => tag.Value))
            {
                after.Tags.Remove((tag, "person"));
                after.Tags.Remove((tag, "file"));
                if (after.Tags.Keys.Any(key => key.Item1 == tag))
                {
                    after.Tags[(tag, "person")] = -1;
                }
            }

            if (!after.Same(before))
            {
                _pictures[id] = after;
                items.Add((id, before, after));
            }
        }

        if (edit.StackWith is { } begun && _pictures[begun.Value] is { Stack: null } alone)
        {
            items.Add((begun.Value, alone, _pictures[begun.Value] = alone with { Stack = stack }));
        }

        if (operation is { } number)
        {
            _operations.Add(number, items);
        }

        return [.. items.Select(item => item.Item1)];
    }

    public void Undo(long operation, long? undoOperation)
    {
        var items = new List<(long, Picture, Picture)>();
        foreach (var (id, before, after) in _operations[operation])
        {
            var now = _pictures[id];
            var tags = new Dictionary<(string, string), double>(now.Tags);
            foreach (var tag in before.Tags.Keys.Union(after.Tags.Keys).Where(key => key.Item2 is "person" or "file").Select(key => key.Item1).Distinct())
            {
                if (Says(before, tag, "person") != Says(after, tag, "person") || Says(before, tag, "file") != Says(after, tag, "file"))
                {
                    Restore(tags, before, (tag, "person"));
                    Restore(tags, before, (tag, "file"));
                }
            }

            var restored = now with
            {
                Stars = before.Stars == after.Stars ? now.Stars : before.Stars,
                Name = before.Name == after.Name ? now.Name : before.Name,
                Description = before.Description == after.Description ? now.Description : before.Description,
                Trashed = before.Trashed == after.Trashed ? now.Trashed : before.Trashed,
                Stack = before.Stack == after.Stack ? now.Stack : before.Stack,
                Tags = tags,
            };
            if (!restored.Same(now))
            {
                _pictures[id] = restored;
                items.Add((id, now, restored));
            }
        }

        if (undoOperation is { } number)
        {
            _operations.Add(number, items);
        }
    }

    private static double? Says(Picture picture, string tag, string source) => picture.Tags.TryGetValue((tag, source), out var value) ? value : null;

    private static void Restore(Dictionary<(string, string), double> tags, Picture before, (string, string) key)
    {
        tags.Remove(key);
        if (before.Tags.TryGetValue(key, out var value))
        {
            tags.Add(key, value);
        }
    }

    /// <param name="Tags">What each source says of each tag; a person's -1 is "no".</param>
    internal sealed record Picture(int Stars, string Name, string? Description, bool Trashed, long? Stack, Dictionary<(string Tag, string Source), double> Tags)
    {
        public bool Same(Picture other) =>
            (Stars, Name, Description, Trashed, Stack) == (other.Stars, other.Name, other.Description, other.Trashed, other.Stack)
            && Tags.Count == other.Tags.Count && Tags.All(tag => other.Tags.TryGetValue(tag.Key, out var value) && value.Equals(tag.Value));

        public string[] Shown() =>
        [
            .. Tags.GroupBy(tag => tag.Key.Tag).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
            {
                var person = group.FirstOrDefault(tag => tag.Key.Source == "person").Value;
                var best = group.Where(tag => tag.Key.Source != "person")
                    .OrderByDescending(tag => tag.Key.Source == "file").ThenByDescending(tag => tag.Value).ThenBy(tag => tag.Key.Source, StringComparer.Ordinal)
                    .Select(tag => $"{group.Key}:{tag.Key.Source}:{tag.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}").FirstOrDefault();
                return person == 1 ? $"{group.Key}:person:1" : person == -1 ? best is null ? null : $"-{best}" : best;
            }).OfType<string>(),
        ];
    }
}
