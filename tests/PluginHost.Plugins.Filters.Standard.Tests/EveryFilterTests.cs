using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Filters.Standard.Tests;

/// <summary>What holds for every filter, found by what the plugin registers.</summary>
public sealed partial class EveryFilterTests
{
    private static readonly string[] Groups = ["Geometry", "Light", "Colour", "Detail", "Effects", "Text and frame", "Output", "Data set"];

    // Corners, frames and letters add or take away alpha, and a place that moves takes its alpha along.
    private static readonly string[] MoveAlpha =
        ["rotate", "straighten", "turn", "flip", "crop", "aspect-crop", "scale", "blur", "motion-blur", "camera-shake", "pixelate", "border", "text-watermark", "picture-watermark", "resize", "convert", "pad-to-square"];

    private static readonly string[] ChangeSize = ["rotate", "straighten", "turn", "crop", "aspect-crop", "scale", "border", "resize", "pad-to-square"];

    public static TheoryData<string> Names => [.. RegisteredFilters.ById.Keys.Select(id => id["builtin.filters.standard.".Length..])];

    [Fact]
    public void Plugin_Always_RegistersEveryFilterOfItsAssembly()
    {
        var classes = typeof(StandardFiltersPlugin).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFilter)));

        RegisteredFilters.ById.Values.ShouldBe(classes, ignoreOrder: true);
        classes.ShouldAllBe(type => type.IsSealed && type.IsDefined(typeof(FilterAttribute)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Describe_Always_IsFitToBeShown(string name)
    {
        var (filter, attribute) = (RegisteredFilters.Make(name, ""), RegisteredFilters.ById[$"builtin.filters.standard.{name}"].GetCustomAttribute<FilterAttribute>()!);
        var description = await filter.DescribeAsync(new DescribeFilterRequest(), TestContext.Current.CancellationToken);

        attribute.Description.ShouldNotBeNull().ShouldMatch(@"\A[A-Z].+\.\z");
        Groups.ShouldContain(description.Group);
        description.Parameters.Select(parameter => parameter.Name).ShouldBeUnique();
        foreach (var parameter in description.Parameters)
        {
            parameter.Name.ShouldMatch(@"\A[a-z][A-Za-z0-9]*\z");
            parameter.Help.ShouldNotBeNull().ShouldMatch(@"\A.+\.\z");
            CamelCase().Split(parameter.Title).ShouldBe([parameter.Title], "titles are words");
            ShouldHaveAFittingDefault(parameter);
            if (parameter.VisibleWhen is { } condition)
            {
                var other = description.Parameters.Single(candidate => candidate.Name == condition.Parameter);
                condition.Values.ShouldBeSubsetOf(other.Choices.Select(choice => choice.Value));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Apply_DefaultsOnAPictureWithAlpha_KeepsSizeAndAlphaAndRepeats(string name)
    {
        using var bench = new FilterBench(alpha: true);
        if (await IsWithoutFonts(bench, name))
        {
            return;
        }

        var once = await bench.Run(name, seed: 5);
        var again = await bench.Run(name, seed: 5);

        again.Values.ShouldBe(once.Values);
        if (!ChangeSize.Contains(name))
        {
            (once.Width, once.Height).ShouldBe((bench.Width, bench.Height));
        }

        if (!MoveAlpha.Contains(name))
        {
            Alphas(once).ShouldBe(Alphas(bench.Before));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Apply_EndsOfEveryRange_Renders(string name)
    {
        using var bench = new FilterBench();
        if (await IsWithoutFonts(bench, name))
        {
            return;
        }

        foreach (var parameter in (await Describe(name)).Parameters)
        {
            foreach (var value in new[] { parameter.Min, parameter.Max }.OfType<double>().Where(_ => parameter.Kind is ParameterKind.Number or ParameterKind.Integer))
            {
                var result = await bench.Ask(name, JsonSerializer.Serialize(new Dictionary<string, object> { [parameter.Name] = value }));

                // Some ends leave no room for another parameter's default; then that is said of one of both.
                if (result.Refusal is { } refusal)
                {
                    (refusal.Code, name).ShouldBe(("PH4604", name is "levels" or "black-and-white" ? name : "no other"));
                    result.Parameter.ShouldNotBeNull();
                    continue;
                }

                await bench.Render(result.Outputs.ShouldHaveSingleItem().Image);
            }

            foreach (var choice in parameter.Choices)
            {
                await bench.Run(name, JsonSerializer.Serialize(new Dictionary<string, string> { [parameter.Name] = choice.Value }));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Apply_OnePixel_Renders(string name)
    {
        using var bench = new FilterBench(1, 1);
        if (await IsWithoutFonts(bench, name))
        {
            return;
        }

        await bench.Run(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Apply_BeyondARange_NamesTheParameter(string name)
    {
        using var bench = new FilterBench();
        foreach (var parameter in (await Describe(name)).Parameters)
        {
            var wrong = parameter switch
            {
                { Kind: ParameterKind.Number or ParameterKind.Integer, Max: { } max } => JsonSerializer.Serialize(max + 1),
                { Kind: ParameterKind.Text, Max: { } most } => JsonSerializer.Serialize(new string('x', (int)most + 1)),
                { Kind: ParameterKind.Picture } => null,
                _ => "[]",
            };
            if (wrong is not null)
            {
                var result = await bench.Ask(name, $$"""{"{{parameter.Name}}":{{wrong}}}""");

                result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4604");
                result.Parameter.ShouldBe(parameter.Name);
            }
        }
    }

    private static async Task<FilterDescription> Describe(string name) =>
        await RegisteredFilters.Make(name, "").DescribeAsync(new DescribeFilterRequest(), TestContext.Current.CancellationToken);

    private static async Task<bool> IsWithoutFonts(FilterBench bench, string name) => name == "text-watermark" && await bench.HasNoFonts();

    private static double[] Alphas(Pixels pixels) => [.. pixels.Values.Where((_, i) => i % 4 == 3)];

    private static void ShouldHaveAFittingDefault(FilterParameter parameter)
    {
        using var value = JsonDocument.Parse(parameter.Default);
        switch (parameter.Kind)
        {
            case ParameterKind.Number or ParameterKind.Integer:
                parameter.Min.ShouldNotBeNull();
                parameter.Max.ShouldNotBeNull();
                parameter.Step.ShouldNotBeNull().ShouldBeGreaterThan(0);
                value.RootElement.GetDouble().ShouldBeInRange(parameter.Min.Value, parameter.Max.Value);
                break;
            case ParameterKind.Text:
                parameter.Max.ShouldNotBeNull();
                ((double)value.RootElement.GetString()!.Length).ShouldBeInRange(parameter.Min ?? 0, parameter.Max.Value);
                break;
            case ParameterKind.Choice:
                parameter.Choices.Select(choice => choice.Value).ShouldContain(value.RootElement.GetString()!);
                break;
            default:
                break;
        }
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex CamelCase();
}
