using System.Security.Cryptography;
using System.Text;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Chains;

/// <summary>Rented filters, one after the other. What they make is one description, which is decoded and encoded once.</summary>
/// <remarks>
/// Descriptions outlive the chain, except for pixel code in them, which belongs to the filter: after a reload it is still run by whoever holds it,
/// and goes with them.
/// </remarks>
internal sealed class Chain(IReadOnlyList<ChainLink> links, SourcePictures pictures) : IDisposable
{
    private const int MaxOutputs = 100;

    public IReadOnlyList<RecipeStep> Steps => [.. links.Select(link => link.AsStep())];

    /// <summary>Filters that are of another version than a recipe of these steps names, as they were and as they are.</summary>
    public IEnumerable<(RecipeStep Before, RecipeStep Now)> ChangedSince(IReadOnlyList<RecipeStep> steps) => steps.Zip(Steps).Where(pair => pair.First.Version != pair.Second.Version);

    public async ValueTask<ChainResult> ApplyAsync(SourcePicture source, bool isPreview, CancellationToken cancellationToken)
    {
        var inputs = new List<SourcePicture> { source };
        var outputs = new List<ChainOutput> { new(source.AsInput(0), null, source.Record.Description, null, null) };
        foreach (var link in links)
        {
            var (named, refusal) = await FindPicturesAsync(link, inputs, cancellationToken);
            var next = new List<ChainOutput>();
            foreach (var output in outputs)
            {
                refusal ??= await ApplyAsync(link, output, source, named, isPreview, next, cancellationToken);
            }

            if (refusal is not null || next.Count is 0 or > MaxOutputs)
            {
                return new ChainResult([], inputs, refusal ?? link.Refuse(next.Count == 0 ? FilterRefusals.NoOutput(link.Filter.Name) : FilterRefusals.TooManyOutputs(link.Filter.Name, MaxOutputs), null));
            }

            outputs = next;
        }

        return new ChainResult(outputs, inputs);
    }

    public void Dispose()
    {
        foreach (var link in links)
        {
            link.Dispose();
        }
    }

    private static async ValueTask<ChainRefusal?> ApplyAsync(
        ChainLink link, ChainOutput before, SourcePicture source, IReadOnlyList<NamedImage> named, bool isPreview, List<ChainOutput> next, CancellationToken cancellationToken)
    {
        var request = new ApplyFilterRequest(before.Image, link.Arguments, source.Facts)
        {
            Description = before.Description,
            Tags = source.Tags,
            Pictures = named,
            Seed = SeedOf(link, source),
            IsPreview = isPreview,
        };
        var result = await link.Code.ApplyAsync(request, cancellationToken);
        if (result.Refusal is { } refusal)
        {
            return link.Refuse(refusal, result.Parameter);
        }

        next.AddRange(result.Outputs.Take(MaxOutputs + 1).Select(output => new ChainOutput(
            output.Image, Join(before.Name, output.Name), output.Description ?? before.Description, output.Encoding ?? before.Encoding, output.Quality ?? before.Quality)
        {
            StripMetadata = before.StripMetadata || output.StripMetadata,
        }));
        return null;
    }

    private async ValueTask<(IReadOnlyList<NamedImage> Named, ChainRefusal? Refusal)> FindPicturesAsync(ChainLink link, List<SourcePicture> inputs, CancellationToken cancellationToken)
    {
        var named = new List<NamedImage>();
        foreach (var (parameter, id) in link.Pictures)
        {
            if (id is not { } picture)
            {
                continue;
            }

            if (await pictures.FindAsync(picture, cancellationToken) is not { } found)
            {
                return ([], link.Refuse(FilterRefusals.NoSuchPicture(picture.Value), parameter));
            }

            named.Add(new NamedImage(parameter, found.AsInput(inputs.Count)));
            inputs.Add(found);
        }

        return (named, null);
    }

    // The same picture, filter and parameters have the same chance, on every machine and after every restart.
    private static int SeedOf(ChainLink link, SourcePicture source) =>
        BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Record.Hash.Hex}\n{link.Filter.Id}\n{link.Arguments}"))) & int.MaxValue;

    private static string? Join(string? first, string? second) => first is null || second is null ? first ?? second : $"{first}-{second}";
}
