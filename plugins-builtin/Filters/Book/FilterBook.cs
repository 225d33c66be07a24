using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Filters.Book;

/// <summary>All filters that can be called now, whoever brings them. Each is asked for its parameters once per load.</summary>
internal sealed partial class FilterBook(ICapabilities capabilities, ILogger<FilterBook> logger)
{
    // By the host's own entry, which is another one after each load, and goes with it.
    private readonly ConditionalWeakTable<CapabilityInfo, Filter> _known = [];

    public async ValueTask<IReadOnlyList<Filter>> ListAsync(CancellationToken cancellationToken)
    {
        var filters = new List<Filter>();
        foreach (var info in capabilities.List<IFilter>())
        {
            if (await FindAsync(info, cancellationToken) is { } filter)
            {
                filters.Add(filter);
            }
        }

        return [.. filters.OrderBy(filter => filter.Group, StringComparer.Ordinal).ThenBy(filter => filter.Name, StringComparer.Ordinal)];
    }

    /// <summary>What a rented filter is called and takes.</summary>
    public async ValueTask<Filter> DescribeAsync(ICapabilityLease<IFilter> lease, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(lease.Info, out var known))
        {
            return known;
        }

        var filter = FilterMapper.Map(lease.Info, await lease.Capability.DescribeAsync(new DescribeFilterRequest(), cancellationToken));
        _known.AddOrUpdate(lease.Info, filter);
        return filter;
    }

    /// <summary>Nothing for one that is leaving, or cannot say what it takes: the others are listed all the same.</summary>
    private async ValueTask<Filter?> FindAsync(CapabilityInfo info, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(info, out var known))
        {
            return known;
        }

        using var lease = capabilities.TryRent<IFilter>(info.Id);
        try
        {
            return lease is null ? null : await DescribeAsync(lease, cancellationToken);
        }
        catch (PluginFaultException fault)
        {
            LogNotDescribed(info.Id.Value, info.Owner.Value, fault.Message);
            return null;
        }
    }
}
