using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>
/// Looks for the shortest way from the process's static fields to an object of unloaded code, breadth first, by reading fields as data. Timers,
/// the pool's queues and the framework's events are all below static fields. What only a thread's stack or a GCHandle holds cannot be seen
/// this way. Runs in the background, only after a leak was shown, and is bounded in time and objects.
/// </summary>
internal sealed class RootWalk(AssemblyLoadContext context)
{
    private const int MaxObjects = 2_000_000;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(8);

    private readonly DeadCode _dead = new(context);
    private readonly ReferenceFields _fields = new();
    private readonly Dictionary<object, Edge> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<object> _open = new();
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>The way, with the objects on it for who wants to cut it; nothing when there is none to be seen.</summary>
    public RootTrail? Find()
    {
        foreach (var (field, value) in StaticFields.Read(_fields))
        {
            if (Visit(value, new Edge(null, field)) is { } found)
            {
                return Trail(found);
            }
        }

        while (_open.TryDequeue(out var from) && _seen.Count < MaxObjects && Stopwatch.GetElapsedTime(_started) < MaxTime)
        {
            if (Follow(from) is { } found)
            {
                return Trail(found);
            }
        }

        return null;
    }

    private object? Follow(object from)
    {
        if (from is Array array)
        {
            return _fields.CanLead(array.GetType().GetElementType()!) ? FollowAll(from, array) : null;
        }

        if (from is IEnumerable entries && from.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>))
        {
            // Its entries are handles of the runtime, which no field shows.
            return FollowAll(from, entries);
        }

        return FollowFields(from, from, depth: 0);
    }

    private object? FollowAll(object from, IEnumerable items)
    {
        foreach (var item in items)
        {
            if (item is not null && (item.GetType().IsValueType ? FollowFields(from, item, depth: 0) : Visit(item, new Edge(from, null))) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private object? FollowFields(object from, object holder, int depth)
    {
        foreach (var field in _fields.Of(holder.GetType()))
        {
            if (Value(field, holder) is not { } value)
            {
                continue;
            }

            var found = !field.FieldType.IsValueType ? Visit(value, new Edge(from, field)) : depth < 4 ? FollowFields(from, value, depth + 1) : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Answers the object when it is of the dead code.</summary>
    private object? Visit(object value, Edge edge)
    {
        if (value.GetType().IsValueType)
        {
            return FollowFields(value, value, depth: 0);
        }

        if (!_seen.TryAdd(value, edge))
        {
            return null;
        }

        // The walk itself, and the context that is asked for, are held by this very thread.
        if (ReferenceEquals(value, this) || ReferenceEquals(value, context) || value is string or Pointer)
        {
            return null;
        }

        if (_dead.Name(value) is not null)
        {
            return value;
        }

        if (value is not (Type or MemberInfo or Assembly))
        {
            _open.Enqueue(value);
        }

        return null;
    }

    private RootTrail Trail(object found)
    {
        var objects = new List<(object Target, Edge Edge)>();
        for (var at = found; ;)
        {
            var edge = _seen[at];
            objects.Insert(0, (at, edge));
            if (edge.From is null || !_seen.ContainsKey(edge.From))
            {
                break;
            }

            at = edge.From;
        }

        var first = objects[0].Edge.Field;
        var root = first is null ? "a value" : $"{DeadCode.Short(first.DeclaringType!)}.{first.Name}";
        return new RootTrail(new RootPath(root, [.. objects.Select(step => _dead.Name(step.Target) ?? DeadCode.Short(step.Target.GetType()))]), objects, _dead);
    }

    private static object? Value(FieldInfo field, object holder)
    {
        try
        {
            return field.GetValue(holder);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
