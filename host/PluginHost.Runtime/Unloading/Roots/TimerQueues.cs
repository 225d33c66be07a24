using System.Reflection;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>
/// All timers of one of the framework's queues as they are at one moment. They are linked lists which every timer that fires changes: who follows
/// the links without the queue's lock loses all that come after one that is just taken out. Where the framework looks otherwise nothing is
/// answered, and the links are all there is.
/// </summary>
internal static class TimerQueues
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int MaxTimers = 1_000_000;
    private static readonly Type? Queue = typeof(object).Assembly.GetType("System.Threading.TimerQueue");
    private static readonly Type? Entry = typeof(object).Assembly.GetType("System.Threading.TimerQueueTimer");
    private static readonly FieldInfo? Next = Entry?.GetField("_next", Own);
    private static readonly FieldInfo[] Heads = [.. (Queue?.GetFields(Own) ?? []).Where(field => field.FieldType == Entry)];
    private static readonly FieldInfo? Gate = Queue?.GetFields(Own).FirstOrDefault(field => field.FieldType == typeof(Lock));

    public static IReadOnlyList<object> Read(object candidate)
    {
        if (candidate.GetType() != Queue || Next is null || Gate?.GetValue(candidate) is not Lock gate)
        {
            return [];
        }

        // Once without the lock, so that nothing of reflection is done for the first time while timers wait.
        _ = ReadLists(candidate, 1);
        lock (gate)
        {
            return ReadLists(candidate, MaxTimers);
        }
    }

    private static List<object> ReadLists(object queue, int limit)
    {
        var timers = new List<object>();
        foreach (var head in Heads)
        {
            for (var timer = head.GetValue(queue); timer is not null && timers.Count < limit; timer = Next!.GetValue(timer))
            {
                timers.Add(timer);
            }
        }

        return timers;
    }
}
