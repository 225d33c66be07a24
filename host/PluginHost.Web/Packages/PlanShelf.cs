using System.Collections.Concurrent;
using PluginHost.Packages;
using PluginHost.Packages.Installing;
using PluginHost.Sdk;

namespace PluginHost.Web.Packages;

/// <summary>Keeps plans between the moment they are shown and the moment somebody says yes.</summary>
/// <remarks>A plan holds what must stay for it, such as an uploaded file. One that nobody wants is forgotten after half an hour, and with the process.</remarks>
internal sealed class PlanShelf(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (ShelvedPlan Plan, long Since)> _plans = new(StringComparer.Ordinal);

    public string Put(InstallPlan plan, string? file)
    {
        foreach (var (old, waiting) in _plans)
        {
            if (time.GetElapsedTime(waiting.Since) > Kept && _plans.TryRemove(old, out var forgotten))
            {
                forgotten.Plan.Dispose();
            }
        }

        var id = Guid.NewGuid().ToString("N");
        _plans[id] = (new ShelvedPlan(plan, file), time.GetTimestamp());
        return id;
    }

    /// <summary>Whoever takes it disposes it: then its file is gone too.</summary>
    public ShelvedPlan Take(string id) => _plans.TryRemove(id, out var waiting)
        ? waiting.Plan
        : throw new PackageException(new Refusal(ErrorCodes.UnknownPackagePlan, "There is no such plan: it was applied already, or is older than half an hour.", "Ask for the plan again."));
}
