using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Dialect;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("""Slider("Blue of sky", 2.5, 1, 10, step: 0.5, unit: "px", help: "How blue.")""", ParameterKind.Number, "blueOfSky", "2.5")]
    [InlineData("""Whole("Count", 3)""", ParameterKind.Integer, "count", "3")]
    [InlineData("""Switch("On", true)""", ParameterKind.Boolean, "on", "true")]
    [InlineData("""Line("Say", "a \"b\"")""", ParameterKind.Text, "say", "\"a \\u0022b\\u0022\"")]
    [InlineData("""Choose("Side", "At the left", "Right")""", ParameterKind.Choice, "side", "\"atTheLeft\"")]
    [InlineData("""Choose("Mode", BlendMode.SoftLight)""", ParameterKind.Choice, "mode", "\"softLight\"")]
    [InlineData("""PickColour("Ink", Colour.Amber)""", ParameterKind.Colour, "ink", "\"#ffbf00\"")]
    [InlineData("""PickPoint("Place")""", ParameterKind.Point, "place", """{"x":0.5,"y":0.5}""")]
    [InlineData("""PickRegion("Part")""", ParameterKind.Region, "part", """{"x":0,"y":0,"width":1,"height":1}""")]
    [InlineData("""PickPicture("Mask")""", ParameterKind.Picture, "mask", "null")]
    public void Call_OfEachKind_DeclaresAParameter(string call, ParameterKind kind, string name, string byDefault)
    {
        using var script = Some.Load($"var value = {call};\nreturn image;");

        var parameter = Some.Only(script).Parameters.ShouldHaveSingleItem();
        (parameter.Kind, parameter.Name, parameter.Default).ShouldBe((kind, name, byDefault));
    }

    [Fact]
    public void Slider_WithEverything_DescribesIt()
    {
        using var script = Some.Load("""var x = Slider("Size", 2.5, 1, 10, step: 0.5, unit: "px", help: "How large."); return image;""");

        var parameter = Some.Only(script).Parameters.ShouldHaveSingleItem();
        (parameter.Min, parameter.Max, parameter.Step, parameter.Unit, parameter.Help).ShouldBe((1, 10, 0.5, "px", "How large."));
    }

    [Theory]
    [InlineData("""image.Blur(Slider("It", 0))""", "0.25", 0.25)]
    [InlineData("""image.Blur(Whole("It", 0))""", "7", 7)]
    [InlineData("""image.Blur(Switch("It") ? 2 : 1)""", "true", 2)]
    [InlineData("""image.Blur(Line("It").Length)""", "\"four\"", 4)]
    [InlineData("""image.Blur(Choose("It", "One", "Other one") == "Other one" ? 5 : 1)""", "\"otherOne\"", 5)]
    [InlineData("""image.Blur(Choose("It", BlendMode.Normal) == BlendMode.Screen ? 6 : 1)""", "\"screen\"", 6)]
    [InlineData("""image.Blur(PickColour("It", Colour.Black).Green)""", "\"#000800\"", 8)]
    [InlineData("""image.Blur(PickPoint("It").X)""", """{"x":0.125,"y":1}""", 0.125)]
    [InlineData("""image.Blur(PickRegion("It").Width)""", """{"x":0,"y":0,"width":0.75,"height":1}""", 0.75)]
    public void Argument_OfEachKind_ArrivesInTheScript(string expression, string argument, double sigma) =>
        Some.Result($"return {expression};", $$"""{"it": {{argument}}}""").ShouldBe(Some.Image.Blur(sigma));

    [Fact]
    public void PickPicture_NamedImage_Arrives()
    {
        using var script = Some.Load("""var over = PickPicture("Over"); return over is null ? image : image.Overlay(over);""");
        var other = new Image(new InputSource(1, 20, 20));

        var result = script.Apply(Some.Only(script), new ApplyFilterRequest(Some.Image, """{"over": 3}""", Some.Facts) { Pictures = [new NamedImage("over", other)] }, CancellationToken.None);

        result.Outputs.ShouldHaveSingleItem().Image.ShouldBe(Some.Image.Overlay(other));
    }

    [Theory]
    [InlineData("var a = Slider(\"Same\", 0);\nvar b = Whole(\"same\", 0);\nreturn image;", "PH3231", 2)]
    [InlineData("var a = Slider(\"??\", 0);\nreturn image;", "PH3230", 1)]
    [InlineData("\nvar a = Choose(\"None\");\nreturn image;", "PH3233", 2)]
    [InlineData("var a = Slider(\"High\", 2);\nreturn image;", "PH3234", 1)]
    public void Call_ThatCannotWork_IsAnErrorOfItsLine(string text, string code, int line)
    {
        var problem = Some.Problem(text);

        (problem.Id, problem.Line).ShouldBe((code, line));
    }

    [Theory]
    [InlineData("if (image.Width < 1000) { var late = Slider(\"Late\", 0); }\nreturn image;")]
    [InlineData("var x = Slider(\"Late\", 0, 0, image.Width); return image;")]
    public void Parameters_ThatChangeFromRunToRun_AreAnError(string text)
    {
        using var script = Some.Load(text);

        Some.Apply(script).Refusal.ShouldNotBeNull().Code.ShouldBe("PH3232");
    }
}
