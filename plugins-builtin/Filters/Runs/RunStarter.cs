using System.Text.Json;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Filters.Runs;

/// <summary>Turns a wish to run filters into a durable job, after trying them on the first picture.</summary>
internal sealed class RunStarter(ICapabilities capabilities, ChainOpener chains, SourcePictures pictures, ISettings<FiltersOptions> settings)
{
    public const int MaxPictures = 100_000;
    private const int PageSize = 500;

    public async ValueTask<(RunStarted? Started, ChainRefusal? Refusal)> StartAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var (ids, refusal) = request.Pictures is { } named ? (named.Distinct().ToList(), null) : await FindAsync(request.Q!, cancellationToken);
        if (refusal is not null || ids.Count is 0 or > MaxPictures)
        {
            return (null, refusal ?? new ChainRefusal(ids.Count == 0 ? FilterRefusals.NothingChosen : FilterRefusals.TooManyPictures(ids.Count, MaxPictures)));
        }

        var (steps, wrong) = await TryAsync(request.Steps, ids[0], cancellationToken);
        if (steps is null)
        {
            return (null, wrong);
        }

        var output = request.Output ?? new RunOutput();
        var payload = new RunPayload(ids, steps, output.Stack, output.Tags, output.Format, output.Quality, settings.Current.Quality, output.Collections);
        using var library = capabilities.Rent<ILibrary>();
        var import = new LibraryImport(new CapabilityId(RunImporter.ImporterId), JsonSerializer.Serialize(payload, FiltersJson.Default.RunPayload), TitleOf(steps, ids.Count))
        {
            Collections = output.Set is { } set ? [new CollectionId(set)] : [],
        };

        // Once the job is to be written, a client that goes away no longer stops it.
        var started = await library.Capability.ImportAsync(import, CancellationToken.None);
        return started.Job is { } job ? (new RunStarted(job.Value, ids.Count), null) : (null, new ChainRefusal(started.Refusal!, started.Refusal!.Code is "PH4023" or "PH4024" ? "output.set" : null));
    }

    private static string TitleOf(IReadOnlyList<RecipeStep> steps, int count)
    {
        var done = string.Join(", ", steps.Take(3).Select(step => step.Name)) + (steps.Count > 3 ? ".." : "");
        return count == 1 ? done : FormattableString.Invariant($"{done} ({count})");
    }

    /// <summary>A wrong parameter is told now, not by each of ten thousand pictures.</summary>
    private async ValueTask<(IReadOnlyList<RecipeStep>? Steps, ChainRefusal? Refusal)> TryAsync(IReadOnlyList<Step>? steps, long first, CancellationToken cancellationToken)
    {
        if (steps is not { Count: > 0 })
        {
            return (null, new ChainRefusal(FilterRefusals.InvalidRequest with { Cure = "Name at least one filter in 'steps'." }, "steps"));
        }

        var (chain, refusal) = await chains.OpenAsync(steps, cancellationToken);
        if (chain is null)
        {
            return (null, refusal);
        }

        using (chain)
        {
            // One that is gone is a line of the run's report.
            var picture = await pictures.FindAsync(new PictureId(first), cancellationToken);
            var made = picture is null ? null : await chain.ApplyAsync(picture, isPreview: false, cancellationToken);
            return made?.Refusal is { } wrong ? (null, wrong) : (chain.Steps, null);
        }
    }

    private async ValueTask<(List<long> Ids, ChainRefusal? Refusal)> FindAsync(string q, CancellationToken cancellationToken)
    {
        using var library = capabilities.Rent<ILibrary>();
        var ids = new List<long>();
        while (true)
        {
            var page = await library.Capability.QueryAsync(new LibraryQuery(q) { Sort = "imported", Offset = ids.Count, Limit = PageSize }, cancellationToken);
            if (page.Refusal is { } refusal)
            {
                return ([], new ChainRefusal(refusal, "q"));
            }

            if (page.Total > MaxPictures)
            {
                return ([], new ChainRefusal(FilterRefusals.TooManyPictures(page.Total, MaxPictures)));
            }

            ids.AddRange(page.Items.Select(picture => picture.Id.Value));
            if (page.Items.Count < PageSize)
            {
                return ([.. ids.Distinct()], null);
            }
        }
    }
}
