using Microsoft.AspNetCore.Http;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Http;

/// <summary>Answers a request for one of the pictures that steps make of a picture, or says what is wrong with it.</summary>
internal sealed class OutputRequest(ChainOpener chains, SourcePictures pictures)
{
    /// <param name="context">The request.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="steps">The chain.</param>
    /// <param name="output">Which of the pictures it makes.</param>
    /// <param name="isPreview">Whether it is only to be looked at.</param>
    /// <param name="render">Makes the pixels, and says more in headers. The filters are held meanwhile, since code for pixels runs while they are computed.</param>
    public async Task AnswerAsync(
        HttpContext context, long picture, IReadOnlyList<Step>? steps, int output, bool isPreview, Func<Chain, ChainResult, ChainOutput, ValueTask<Outcome<EncodedImage>>> render)
    {
        if (await pictures.FindAsync(new PictureId(picture), context.RequestAborted) is not { } source)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, FilterRefusals.NoSuchPicture(picture));
            return;
        }

        var (chain, refusal) = await chains.OpenAsync(steps, context.RequestAborted);
        if (chain is null)
        {
            await context.WriteRefusalAsync(refusal!);
            return;
        }

        using (chain)
        {
            var made = await chain.ApplyAsync(source, isPreview, context.RequestAborted);
            if (made.Refusal is { } wrong || output < 0 || output >= made.Outputs.Count)
            {
                await context.WriteRefusalAsync(made.Refusal ?? new ChainRefusal(FilterRefusals.NoSuchOutput(output, made.Outputs.Count), "output"));
                return;
            }

            var (encoded, why) = await render(chain, made, made.Outputs[output]);
            await (encoded is null ? context.WriteRefusalAsync(new ChainRefusal(why!)) : SendAsync(context, encoded, made.Outputs.Count));
        }
    }

    private static async Task SendAsync(HttpContext context, EncodedImage encoded, int outputs)
    {
        context.Response.Headers["X-Outputs"] = FormattableString.Invariant($"{outputs}");
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = encoded.MediaType;
        context.Response.ContentLength = encoded.Data.Length;
        await context.Response.BodyWriter.WriteAsync(encoded.Data, context.RequestAborted);
    }
}
