using System.Text.Json;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Filters.Runs;

/// <summary>Describes what a run makes of some of its pictures.</summary>
internal sealed class RunItems(ChainOpener chains, SourcePictures pictures, FileRenderer files, ICapabilities capabilities, TimeProvider time)
{
    public async ValueTask<IReadOnlyList<ImportItem>> DescribeAsync(RunPayload run, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var found = (await pictures.FindAsync([.. ids.Select(id => new PictureId(id))], cancellationToken)).ToDictionary(picture => picture.Record.Id.Value);
        var (chain, refusal) = await chains.OpenAsync(run.Steps, cancellationToken);
        if (chain is null)
        {
            // Its plugin may come back, with which the run goes on.
            throw new PluginFaultException(refusal!.Refusal.Code, $"{refusal.Refusal.Reason} {refusal.Refusal.Cure}");
        }

        using (chain)
        {
            var changed = chain.ChangedSince(run.Steps).Select(pair => pair.Before.Name).FirstOrDefault();
            var items = new List<ImportItem>();
            foreach (var id in ids)
            {
                if (!found.TryGetValue(id, out var picture))
                {
                    items.Add(Refused(id, FormattableString.Invariant($"picture {id}"), FilterRefusals.NoSuchPicture(id)));
                }
                else if (changed is not null)
                {
                    items.Add(Refused(id, picture.Record.Name, FilterRefusals.Changed(changed)));
                }
                else
                {
                    items.AddRange(await DescribeAsync(run, chain, picture, cancellationToken));
                }
            }

            return items;
        }
    }

    private async ValueTask<IEnumerable<ImportItem>> DescribeAsync(RunPayload run, Chain chain, SourcePicture picture, CancellationToken cancellationToken)
    {
        try
        {
            return Describe(run, picture, await chain.ApplyAsync(picture, isPreview: false, cancellationToken));
        }
        catch (PluginFaultException fault) when (!Absence.IsOne(fault))
        {
            // A filter that trips over one picture makes something of the next.
            return [Refused(picture.Record.Id.Value, picture.Record.Name, FilterRefusals.Of(fault))];
        }
    }

    private static ImportItem Refused(long id, string name, Refusal refusal) => new(FormattableString.Invariant($"{id}"), name) { Refusal = refusal };

    private IEnumerable<ImportItem> Describe(RunPayload run, SourcePicture picture, ChainResult made) => made.Refusal is { } refusal
        ? [Refused(picture.Record.Id.Value, picture.Record.Name, refusal.Refusal)]
        : made.Outputs.Select((output, index) => Describe(run, picture, made, output, index));

    private ImportItem Describe(RunPayload run, SourcePicture picture, ChainResult made, ChainOutput output, int index)
    {
        var record = picture.Record;
        var spec = OutputFormats.Choose(picture, output, OutputFormats.Parse(run.Format), run.Quality, run.StandardQuality);
        var name = OutputNames.Of(record.Name, run.Steps, output, index, made.Outputs.Count, spec.Encoding);
        var recipe = new Recipe
        {
            Source = new RecipeSource(record.Id.Value, record.Hash.Hex, record.Name),
            Steps = run.Steps,
            Output = new RecipeOutput(index, OutputFormats.NameOf(spec.Encoding), spec.Quality),
            Engine = EngineName(),
            MadeAt = time.GetUtcNow(),
        };
        return new ImportItem(FormattableString.Invariant($"{record.Id.Value}/{index}"), name)
        {
            Folder = record.Folder,
            ModifiedAt = record.Fields.TakenAt,
            Description = output.Description,
            Origin = new PictureOrigin(record.Id, JsonSerializer.Serialize(recipe, FiltersJson.Default.Recipe)) { Stacked = run.Stack, CarryTags = run.Tags, CarryCollections = run.Collections },
            Open = token => OpenAsync(made, output, spec, token),
        };
    }

    private async ValueTask<Stream> OpenAsync(ChainResult made, ChainOutput output, OutputSpec spec, CancellationToken cancellationToken)
    {
        var (encoded, refusal) = await RenderAsync(made, output, spec, cancellationToken);
        return encoded is not null
            ? new MemoryStream(encoded.Data.ToArray(), writable: false)
            : throw new PluginFaultException(refusal!.Code, refusal.Cure is null ? refusal.Reason : $"{refusal.Reason} {refusal.Cure}");
    }

    private async ValueTask<Outcome<EncodedImage>> RenderAsync(ChainResult made, ChainOutput output, OutputSpec spec, CancellationToken cancellationToken)
    {
        try
        {
            return await files.MakeAsync(made, output, spec, cancellationToken);
        }
        catch (PluginFaultException fault) when (Absence.IsOne(fault))
        {
            throw Absence.ToWaitFor(fault);
        }
    }

    private string EngineName() => capabilities.List<IImageEngine>() is [var engine, ..] ? $"{engine.Id.Value} {engine.OwnerVersion}" : "";
}
