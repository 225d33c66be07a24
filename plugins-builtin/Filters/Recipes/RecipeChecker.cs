using System.Security.Cryptography;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Plugins.Filters.Runs;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Recipes;

/// <summary>Makes a picture again by its recipe and compares the bytes.</summary>
internal sealed class RecipeChecker(ChainOpener chains, SourcePictures pictures, FileRenderer files)
{
    public async ValueTask<RecipeCheck> CheckAsync(SourcePicture made, Recipe recipe, CancellationToken cancellationToken)
    {
        if (await pictures.FindAsync(new PictureId(recipe.Source.Id), cancellationToken) is not { } source || source.Record.Hash.Hex != recipe.Source.Sha256)
        {
            return No($"Its source '{recipe.Source.Name}' is not in the library any more.");
        }

        var (chain, refusal) = await chains.OpenAsync(recipe.Steps, cancellationToken);
        if (chain is null)
        {
            return No(refusal!.Refusal.Reason);
        }

        using (chain)
        {
            var changed = chain.ChangedSince(recipe.Steps).Select(pair => $"'{pair.Before.Name}' was {pair.Before.Version} and is {pair.Now.Version}").ToList();
            var note = changed.Count > 0 ? $" {string.Join(", ", changed)}." : "";
            var again = await chain.ApplyAsync(source, isPreview: false, cancellationToken);
            if (again.Refusal is { } why || recipe.Output.Index >= again.Outputs.Count)
            {
                return No((again.Refusal?.Refusal.Reason ?? "The filters make fewer pictures now.") + note);
            }

            return await CompareAsync(made, source, recipe, again, note, cancellationToken);
        }
    }

    private static RecipeCheck No(string reason) => new(Same: false, reason);

    private async ValueTask<RecipeCheck> CompareAsync(
        SourcePicture made, SourcePicture source, Recipe recipe, ChainResult again, string note, CancellationToken cancellationToken)
    {
        var output = again.Outputs[recipe.Output.Index];
        var spec = OutputFormats.Choose(source, output, OutputFormats.Parse(recipe.Output.Format), recipe.Output.Quality, recipe.Output.Quality);
        var (encoded, refusal) = await files.MakeAsync(again, output, spec, cancellationToken);
        return encoded is null ? No(refusal!.Reason + note)
            : HashOf(encoded) == made.Record.Hash.Hex ? new RecipeCheck(Same: true, null)
            : No($"The bytes differ.{note}");
    }

    private static string HashOf(EncodedImage encoded) => Convert.ToHexStringLower(SHA256.HashData(encoded.Data.Span));
}
