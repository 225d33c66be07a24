using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>
/// Looks for the shortest ways from the process's static fields to objects of unloaded code, breadth first, by reading fields as data. Timers,
/// the pool's queues and the framework's events are all below static fields. What only a thread's stack or a GCHandle holds cannot be seen
/// this way. Runs in the background, only after a leak was shown, and is bounded in time and objects.
/// </summary>
internal sealed class RootWalk(IReadOnlyCollection<AssemblyLoadContext> contexts, StaticFields statics, Action<AssemblyLoadContext, RootTrail> found)
{
    private const int MaxObjects = 2_000_000;
    private const int MaxFleeting = 20_000;
    private const int MaxNesting = 4;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(8);

    private readonly DeadCode _dead = new(contexts);
    private readonly HashSet<AssemblyLoadContext> _found = [];
    private readonly ReferenceFields _fields = new();
    private readonly Dictionary<object, Edge> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<object> _open = new();
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Tells of the first way to each context at once: what waits in a timer may be gone before the walk is over.</summary>
    public void Run()
    {
        // For the same reason timers and the pool are looked at first, by themselves.
        Read(static field => field.DeclaringType!.Assembly == typeof(object).Assembly && field.DeclaringType.Namespace == typeof(Timer).Namespace, MaxFleeting);
        Read(static _ => true, MaxObjects);
    }

    private void Read(Func<FieldInfo, bool> filter, int limit)
    {
        foreach (var (field, value) in statics.Read(_fields, filter))
        {
            Visit(value, new Edge(null, field));
        }

        while (_found.Count < contexts.Count && _seen.Count < limit && Stopwatch.GetElapsedTime(_started) < MaxTime && _open.TryDequeue(out var from))
        {
            Follow(from);
        }
    }

    private void Follow(object from)
    {
        if (from is Array array)
        {
            if (_fields.CanLead(array.GetType().GetElementType()!))
            {
                FollowAll(from, array);
            }
        }
        else if (from is IEnumerable entries && from.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>))
        {
            // Its entries are handles of the runtime, which no field shows.
            FollowAll(from, entries);
        }
        else
        {
            FollowAll(from, TimerQueues.Read(from));
            FollowFields(from, from, depth: 0);
        }
    }

    private void FollowAll(object from, IEnumerable items)
    {
        foreach (var item in items)
        {
            if (item is null)
            {
                continue;
            }

            if (item.GetType().IsValueType)
            {
                FollowFields(from, item, depth: 0);
            }
            else
            {
                Visit(item, new Edge(from, null));
            }
        }
    }

    private void FollowFields(object from, object holder, int depth)
    {
        foreach (var field in _fields.Of(holder.GetType()))
        {
            if (Value(field, holder) is not { } value)
            {
                continue;
            }

            if (!field.FieldType.IsValueType)
            {
                Visit(value, new Edge(from, field));
            }
            else if (depth < MaxNesting)
            {
                FollowFields(from, value, depth + 1);
            }
        }
    }

    private void Visit(object value, Edge edge)
    {
        // The walk itself, and the contexts that are asked for, are held by this very thread.
        if (value is string or Pointer || ReferenceEquals(value, this) || ReferenceEquals(value, contexts) || !_seen.TryAdd(value, edge))
        {
            return;
        }

        if (value.GetType().IsValueType)
        {
            FollowFields(value, value, depth: 0);
        }
        else if (_dead.Identify(value) is { } dead)
        {
            if (_found.Add(dead.Context))
            {
                found(dead.Context, Trail(value));
            }
        }
        else if (value is not (Type or MemberInfo or Assembly))
        {
            _open.Enqueue(value);
        }
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
