using System.Text.Json;
using System.Text.RegularExpressions;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IFilter"/> has to do.</summary>
/// <param name="subject">The filter.</param>
/// <param name="neutral">Arguments that leave a picture as it is, such as <c>{"amount":0}</c>; <see langword="null"/> where there are none, which leaves that check out.</param>
public sealed partial class FilterConformance(ConformanceSubject<IFilter> subject, string? neutral = null) : ConformanceSuite<IFilter>(subject)
{
    private const int MostOutputs = 100;

    private static readonly string[] HostileArguments =
        ["", "null", "[]", "{", "7", "\"text\"", """{"no-such-parameter":1}""", """{"":null}""", $$"""{"{{new string('x', 10_000)}}":1}""", new string('[', 500), """{"\ud800":1}"""];

    private protected override bool MayAnswerCancelledCalls => true;

    private protected override IEnumerable<ConformanceCall<IFilter>> Calls =>
    [
        new("DescribeAsync", async (filter, _, token) => Text(await filter.DescribeAsync(new DescribeFilterRequest(), token))),
        new("ApplyAsync with every default", async (filter, _, token) => Answer(await ApplyAsync(filter, MadePictures.Image(), "{}", token))),
    ];

    private protected override IEnumerable<ConformanceCall<IFilter>> Hostile =>
    [
        .. HostileArguments.Select(arguments => new ConformanceCall<IFilter>($"the arguments {arguments[..Math.Min(40, arguments.Length)]}", async (filter, _, token) => Answer(await ApplyAsync(filter, MadePictures.Image(), arguments, token)))),
        .. new[] { (1, 1), (1, 5000), (65_500, 1), (65_500, 65_500) }.Select(size => new ConformanceCall<IFilter>(
            $"a picture of {size.Item1} x {size.Item2}", async (filter, _, token) => Answer(await ApplyAsync(filter, MadePictures.Image(size.Item1, size.Item2), "{}", token)))),
    ];

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("describes-parameters", "Parameters have names in camelCase, each once, a title, and a default that they take themselves.", "See [Parameter], and FilterParameter for filters that describe themselves.", DescribeAsync),
        Check("takes-defaults", $"With every default there are 1 to {MostOutputs} pictures.", "Let the defaults be values that suit every picture.", TakeDefaultsAsync),
        Check("refuses-wrong-arguments-by-name", "An argument that does not fit is refused, and the refusal names the parameter.", "Read arguments by [Parameter] or FilterArguments.Read, or throw FilterParameterException.", RefuseAsync),
        .. neutral is null ? (ConformanceCheck[])[] : [Check("keeps-size-and-alpha-when-neutral", "Neutral parameters keep size and alpha.", "Answer the image that came where there is nothing to do.", KeepAsync)],
    ];

    private static async Task DescribeAsync(ConformanceRun<IFilter> run)
    {
        var description = await run.Capability.DescribeAsync(new DescribeFilterRequest(), run.Token);
        run.Require(!string.IsNullOrWhiteSpace(description.Group), "It stands in no group.");
        foreach (var parameter in description.Parameters)
        {
            run.Require(CamelCase().IsMatch(parameter.Name), $"'{parameter.Name}' is no name in camelCase.");
            run.Require(description.Parameters.Count(other => other.Name == parameter.Name) == 1, $"'{parameter.Name}' is there more than once.");
            run.Require(!string.IsNullOrWhiteSpace(parameter.Title), $"'{parameter.Name}' has no title.");
            run.Require(parameter.Min is null || parameter.Max is null || parameter.Min < parameter.Max, $"'{parameter.Name}' is from {parameter.Min} to {parameter.Max}.");
            run.Require(parameter.Kind != ParameterKind.Choice || parameter.Choices.Count > 0, $"'{parameter.Name}' is a choice of nothing.");
            run.Require(parameter.VisibleWhen is null || description.Parameters.Any(other => other.Name == parameter.VisibleWhen.Parameter), $"'{parameter.Name}' is shown when '{parameter.VisibleWhen?.Parameter}' says so, which is no parameter.");
            if (parameter.Kind != ParameterKind.Picture)
            {
                var result = await ApplyAsync(run.Capability, MadePictures.Image(), $$"""{"{{parameter.Name}}":{{parameter.Default}}}""", run.Token);
                run.Require(result.Refusal is null, $"'{parameter.Name}' does not take its own default {parameter.Default}: {result.Refusal}");
            }
        }
    }

    private static async Task TakeDefaultsAsync(ConformanceRun<IFilter> run)
    {
        var result = await ApplyAsync(run.Capability, MadePictures.Image(), "{}", run.Token);
        run.Require(result.Refusal is null, $"It refused: {result.Refusal}");
        run.Require(result.Outputs.Count is >= 1 and <= MostOutputs, $"There are {result.Outputs.Count}.");
        run.Require(result.Outputs.All(output => output.Quality is null or (>= 1 and <= 100)), "A quality is not from 1 to 100.");
    }

    private static async Task RefuseAsync(ConformanceRun<IFilter> run)
    {
        var description = await run.Capability.DescribeAsync(new DescribeFilterRequest(), run.Token);
        await RefuseAsync(run, "noSuchParameter", "1");
        foreach (var parameter in description.Parameters)
        {
            foreach (var wrong in Wrong(parameter))
            {
                await RefuseAsync(run, parameter.Name, wrong);
            }
        }
    }

    private static async Task RefuseAsync(ConformanceRun<IFilter> run, string parameter, string value)
    {
        var result = await run.AnswerAsync($"{parameter} = {value}", () => ApplyAsync(run.Capability, MadePictures.Image(), $$"""{"{{parameter}}":{{value}}}""", run.Token));
        run.Require(result.Refusal is not null, $"It took {parameter} = {value}.");
        run.Require(result.Parameter == parameter, $"It refused {parameter} = {value}, and named '{result.Parameter}'.");
    }

    private static IEnumerable<string> Wrong(FilterParameter parameter) => parameter switch
    {
        { Kind: ParameterKind.Picture } => [],
        { Kind: ParameterKind.Number or ParameterKind.Integer } => [.. new[] { parameter.Min - 1, parameter.Max + 1 }.OfType<double>().Select(value => JsonSerializer.Serialize(value)), "\"text\"", "[]"],
        { Kind: ParameterKind.Text, Max: { } most and < 100_000 } => [JsonSerializer.Serialize(new string('x', (int)most + 1)), "7"],
        { Kind: ParameterKind.Choice } => ["\"no-such-choice\"", "7"],
        _ => ["[]"],
    };

    private async Task KeepAsync(ConformanceRun<IFilter> run)
    {
        var image = MadePictures.Image();
        var result = await ApplyAsync(run.Capability, image, neutral!, run.Token);
        run.Require(result.Refusal is null, $"It refused {neutral}: {result.Refusal}");
        run.Require(result.Outputs.Count == 1, $"There are {result.Outputs.Count} pictures.");
        var kept = result.Outputs[0].Image;
        run.Require(kept.Size == image.Size, $"A picture of {image.Size.Width} x {image.Size.Height} became {kept.Size.Width} x {kept.Size.Height}.");
        run.Require(kept.Operations.All(operation => operation is not FlattenOperation), "The picture is laid over a colour, which takes its alpha away.");
    }

    private static Task<ApplyFilterResult> ApplyAsync(IFilter filter, Image image, string arguments, CancellationToken token) =>
        filter.ApplyAsync(new ApplyFilterRequest(image, arguments, new PictureFacts("picture.png", "png", image.Width, image.Height, 1_000_000) { HasAlpha = true }) { Seed = 5 }, token).AsTask();

    private static string Answer(ApplyFilterResult result)
    {
        try
        {
            return Text(result);
        }
        catch (NotSupportedException)
        {
            // Kernels, the code of a plugin in a picture, alone have no JSON form: what can be seen of such a picture is compared.
            return string.Join("; ", result.Outputs.Select(output => $"{output.Name} {output.Image.Size} {string.Join(", ", output.Image.Operations.Select(operation => operation.GetType().Name))}"));
        }
    }

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]*\z")]
    private static partial Regex CamelCase();
}
