using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Tests.Filters;

/// <summary>One reader for filters that are classes and for those that describe themselves.</summary>
public sealed class FilterArgumentsTests
{
    private static readonly Image Picture = new(new InputSource(0, 40, 30));

    private enum Mood
    {
        Dull,
        VeryBright,
    }

    [Theory]
    [InlineData("[]", "PH4602", null, "no JSON object")]
    [InlineData("{", "PH4602", null, "no JSON object")]
    [InlineData("""{"depth": 1}""", "PH4603", "depth", "no parameter 'depth'")]
    [InlineData("""{"amount": 9}""", "PH4604", "amount", "9 is not from 0 to 1.")]
    [InlineData("""{"amount": -0.1}""", "PH4604", "amount", "-0.1 is not from 0 to 1.")]
    [InlineData("""{"amount": 1e999}""", "PH4604", "amount", "1e999 is no number.")]
    [InlineData("""{"amount": "x"}""", "PH4604", "amount", "\"x\" is no number.")]
    [InlineData("""{"count": 1.5}""", "PH4604", "count", "1.5 is no whole number.")]
    [InlineData("""{"count": 11}""", "PH4604", "count", "11 is not from any to 10.")]
    [InlineData("""{"on": 1}""", "PH4604", "on", "1 is neither true nor false.")]
    [InlineData("""{"words": "too many"}""", "PH4604", "words", "8 characters is not from any to 5.")]
    [InlineData("""{"words": "\ud800"}""", "PH4604", "words", "is no text.")]
    [InlineData("""{"mood": "happy"}""", "PH4604", "mood", "\"happy\" is none of dull, veryBright.")]
    [InlineData("""{"mood": "VeryBright"}""", "PH4604", "mood", "is none of")]
    [InlineData("""{"colour": "red"}""", "PH4604", "colour", "\"red\" is no colour.")]
    [InlineData("""{"place": {"x": 0.5, "y": 2}}""", "PH4604", "place", "is no point.")]
    [InlineData("""{"part": {"x": 0, "y": 0, "width": 0, "height": 1}}""", "PH4604", "part", "is no region.")]
    public async Task Read_WhatDoesNotFit_IsToldInTheSameWordsEverywhere(string arguments, string code, string? parameter, string said)
    {
        IFilter filter = new Every();
        var description = await filter.DescribeAsync(new DescribeFilterRequest(), TestContext.Current.CancellationToken);
        var request = new ApplyFilterRequest(Picture, arguments, new PictureFacts("a.png", "png", 40, 30, 1));

        var ofClass = await filter.ApplyAsync(request, TestContext.Current.CancellationToken);
        var read = FilterArguments.Read(request, description.Parameters, out _).ShouldNotBeNull();

        read.Refusal.ShouldNotBeNull().ToString().ShouldContain(said);
        (read.Refusal.Code, read.Parameter).ShouldBe((code, parameter));
        ofClass.Refusal.ShouldBe(read.Refusal);
        ofClass.Parameter.ShouldBe(read.Parameter);
    }

    [Fact]
    public async Task Read_EveryKind_IsAValueOfItsType()
    {
        IFilter filter = new Every();
        var description = await filter.DescribeAsync(new DescribeFilterRequest(), TestContext.Current.CancellationToken);
        var request = new ApplyFilterRequest(Picture, """
            {"amount": 0.5, "part": {"x": 0, "y": 0, "width": 0.5, "height": 1}, "place": {"x": 0.1, "y": 0.2}, "colour": "#102030", "mood": "veryBright",
             "words": "five.", "on": true, "count": -3, "other": 12, "ratio": 0.25}
            """, new PictureFacts("a.png", "png", 40, 30, 1)) { Pictures = [new NamedImage("other", Picture.Blur(1))] };

        FilterArguments.Read(request, description.Parameters, out var values).ShouldBeNull();

        values.ShouldBe(new Dictionary<string, object?>
        {
            ["amount"] = 0.5, ["part"] = new ImageRegion(0, 0, 0.5, 1), ["place"] = new ImagePoint(0.1, 0.2), ["colour"] = Colour.Parse("#102030"), ["mood"] = "veryBright",
            ["words"] = "five.", ["on"] = true, ["count"] = -3, ["other"] = Picture.Blur(1), ["ratio"] = 0.25,
        }, ignoreOrder: true);
        var output = (await filter.ApplyAsync(request, TestContext.Current.CancellationToken)).Outputs.ShouldHaveSingleItem();
        output.Name.ShouldBe("0.5 -3 True five. VeryBright #102030 0.1 0.5 1 0.25");
    }

    [Fact]
    public async Task Read_Defaults_AreWrittenAsTheyAreRead()
    {
        IFilter filter = new Every();
        var description = await filter.DescribeAsync(new DescribeFilterRequest(), TestContext.Current.CancellationToken);
        var all = $"{{{string.Join(',', description.Parameters.Where(parameter => parameter.Kind != ParameterKind.Picture).Select(parameter => $"\"{parameter.Name}\":{parameter.Default}"))}}}";

        FilterArguments.Read(new ApplyFilterRequest(Picture, all, new PictureFacts("a.png", "png", 40, 30, 1)), description.Parameters, out var values).ShouldBeNull();

        values.Values.Select(FilterArguments.Write).ShouldBe(description.Parameters.Where(parameter => parameter.Kind != ParameterKind.Picture).Select(parameter => parameter.Default));
    }

    [Filter("test.every", "Every kind")]
    private sealed class Every : IMultiImageFilter
    {
        [Parameter(Min = 0, Max = 1)]
        public double Amount { get; set; } = 0.25;

        [Parameter(Max = 10)]
        public int Count { get; set; } = 2;

        [Parameter]
        public bool On { get; set; }

        [Parameter(Max = 5)]
        public string Words { get; set; } = "\"a\"";

        [Parameter]
        public Mood Mood { get; set; }

        [Parameter]
        public Colour Colour { get; set; } = Colour.Amber;

        [Parameter]
        public ImagePoint Place { get; set; } = ImagePoint.Centre;

        [Parameter]
        public ImageRegion Part { get; set; } = ImageRegion.Whole;

        [Parameter]
        public Image? Other { get; set; }

        [Parameter]
        public float Ratio { get; set; } = 0.5f;

        public IReadOnlyList<FilterOutput> Apply(Image image, FilterContext context) =>
        [
            new(image) { Name = FormattableString.Invariant($"{Amount} {Count} {On} {Words} {Mood} {Colour} {Place.X} {Part.Width} {Other?.Operations.Count} {Ratio}") },
        ];
    }
}
