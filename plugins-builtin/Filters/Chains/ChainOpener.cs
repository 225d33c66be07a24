using System.Text.Json;
using PluginHost.Plugins.Filters.Book;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Filters.Chains;

/// <summary>Rents the filters of a chain.</summary>
internal sealed class ChainOpener(ICapabilities capabilities, FilterBook book, SourcePictures pictures)
{
    public const int MaxSteps = 32;

    /// <summary>The chain, which whoever asks disposes of, or what is wrong with it.</summary>
    public async ValueTask<(Chain? Chain, ChainRefusal? Refusal)> OpenAsync(IReadOnlyList<Step>? steps, CancellationToken cancellationToken)
    {
        if (steps is null || steps.Count > MaxSteps)
        {
            return (null, new ChainRefusal(FilterRefusals.InvalidRequest with { Cure = $"'steps' is a list of at most {MaxSteps} filters." }, "steps"));
        }

        var links = new List<ChainLink>();
        try
        {
            for (var i = 0; i < steps.Count; i++)
            {
                if (await OpenAsync(steps[i], i, links, cancellationToken) is { } refusal)
                {
                    Dispose(links);
                    return (null, refusal);
                }
            }

            return (new Chain(links, pictures), null);
        }
        catch
        {
            Dispose(links);
            throw;
        }
    }

    /// <summary>The filters of a recipe as they are now.</summary>
    public ValueTask<(Chain? Chain, ChainRefusal? Refusal)> OpenAsync(IReadOnlyList<RecipeStep> steps, CancellationToken cancellationToken) =>
        OpenAsync([.. steps.Select(step => new Step(step.Filter, step.Arguments))], cancellationToken);

    private async ValueTask<ChainRefusal?> OpenAsync(Step? step, int place, List<ChainLink> links, CancellationToken cancellationToken)
    {
        if (step?.Filter is not { } id || !CapabilityId.TryParse(id, out var filterId) || capabilities.TryRent<IFilter>(filterId) is not { } lease)
        {
            return new ChainRefusal(FilterRefusals.NoSuchFilter(step?.Filter ?? ""), $"steps[{place}].filter");
        }

        links.Add(new ChainLink(lease, place));
        if (step.Arguments is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) })
        {
            return new ChainRefusal(FilterRefusals.InvalidRequest with { Cure = "'arguments' is an object of parameter names and values." }, $"steps[{place}].arguments");
        }

        links[^1].Bind(await book.DescribeAsync(lease, cancellationToken), step.Arguments);
        return null;
    }

    private static void Dispose(List<ChainLink> links) => links.ForEach(link => link.Dispose());
}
