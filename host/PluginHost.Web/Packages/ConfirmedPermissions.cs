using PluginHost.Packages;
using PluginHost.Sdk;
using PluginHost.Web.Plugins;

namespace PluginHost.Web.Packages;

/// <summary>What a request says yes to without having seen a plan. What is not in it is not given.</summary>
internal sealed class ConfirmedPermissions(IReadOnlyList<string>? names)
{
    private readonly HashSet<string> _names = [.. names ?? []];

    /// <exception cref="PackageException">The plan asks for more.</exception>
    public void Check(PackagePlan plan)
    {
        foreach (var change in plan.Changes)
        {
            if (change.AddedPermissions.SelectMany(Missing).ToList() is { Count: > 0 } missing)
            {
                throw new PackageException(new Refusal(
                    ErrorCodes.PermissionsNotConfirmed,
                    $"Plugin '{change.Id}' {change.To} asks for {string.Join(", ", missing)}, which the request does not confirm.",
                    "If it may do that, name it in 'permissions'. POST /api/v1/packages/plans shows the reasons that its author gives."));
            }
        }
    }

    private IEnumerable<string> Missing(PluginPermission asked) => _names.Contains(asked.Permission) ? []
        : asked.Hosts.Count == 0 ? [asked.Permission]
        : asked.Hosts.Select(host => $"{asked.Permission}:{host}").Where(name => !_names.Contains(name));
}
