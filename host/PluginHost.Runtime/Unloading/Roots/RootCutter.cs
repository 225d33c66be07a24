using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>
/// Cuts a way to dead code where that can harm nobody else: an event loses the handlers of the dead code and keeps the others, a timer that only
/// calls it is disposed of, a cache loses the entries under its types. Everything else is left alone and reported.
/// </summary>
internal static class RootCutter
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>What was cut, in words; <see langword="null"/> when nothing could be.</summary>
    public static string? Cut(RootTrail trail)
    {
        for (var index = 0; index < trail.Objects.Count; index++)
        {
            var (target, edge) = trail.Objects[index];
            if (target is Delegate handlers && edge.Field is { } field && !field.DeclaringType!.IsCollectible && IsEvent(field))
            {
                return CutEvent(trail, handlers, edge, field);
            }
        }

        if (trail.Objects[^1].Target is Type type && trail.Objects.Select(step => step.Target).OfType<IDictionary>().FirstOrDefault(IsTypeCache) is { } cache && cache.Contains(type))
        {
            // An entry under a dead type can be asked for by nobody.
            cache.Remove(type);
            return $"{DeadCode.Short(type)} was removed from a cache of types";
        }

        var last = trail.Objects.ToList().FindLastIndex(step => step.Target is ITimer && step.Target.GetType().Assembly == typeof(object).Assembly);
        if (last >= 0 && trail.Objects.Skip(last + 1).SkipLast(1).All(step => IsPlumbing(step.Target)))
        {
            ((ITimer)trail.Objects[last].Target).Dispose();
            return "a timer that was still running was stopped";
        }

        return null;
    }

    // A field that holds one delegate by its nature (a pool's work item, a cached lambda) is not an event: emptying it would break its owner.
    private static bool IsEvent(FieldInfo field)
    {
        var events = field.IsInitOnly ? [] : field.DeclaringType!.GetEvents(All).Where(item => item.EventHandlerType == field.FieldType).ToArray();
        return events.Length == 1 || events.Any(item => item.Name.Equals(field.Name.TrimStart('_'), StringComparison.OrdinalIgnoreCase));
    }

    // This dictionary alone can be changed while its owner uses it.
    private static bool IsTypeCache(IDictionary table) =>
        table.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ConcurrentDictionary<,>) && type.GetGenericArguments()[0] == typeof(Type);

    private static string? CutEvent(RootTrail trail, Delegate handlers, Edge edge, FieldInfo field)
    {
        var kept = handlers.GetInvocationList().Where(handler => trail.Dead.Name(handler) is null && (handler.Target is null || trail.Dead.Name(handler.Target) is null)).ToArray();
        if (kept.Length == handlers.GetInvocationList().Length)
        {
            return null;
        }

        field.SetValue(edge.From, Delegate.Combine(kept));
        return $"a handler on {DeadCode.Short(field.DeclaringType!)}.{field.Name} was removed";
    }

    // What the framework puts between a timer and who waits for it. Anything else may belong to somebody who is alive and waits for the same timer.
    private static bool IsPlumbing(object target) =>
        target is Delegate or object[] or List<object> || (target.GetType() is { Name: var name } type && type.Assembly == typeof(object).Assembly
            && (name is "DelayPromise" or "DelayPromiseWithCancellation" or "TimerHolder" || name.EndsWith("Continuation", StringComparison.Ordinal) || name.EndsWith("ContinuationWrapper", StringComparison.Ordinal)));
}
