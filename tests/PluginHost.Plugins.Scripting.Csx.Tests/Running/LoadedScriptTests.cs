using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Guards;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Running;

public sealed class LoadedScriptTests
{
    [Fact]
    public void Apply_TwoLines_IsAFilterNamedAfterItsFile()
    {
        using var script = Some.Load(Some.WarmTones);

        var definition = Some.Only(script);
        definition.ShouldSatisfyAllConditions(
            () => definition.Id.ShouldBe("script.warm-tones"),
            () => definition.Name.ShouldBe("Warm tones"),
            () => definition.Kind.ShouldBe(DefinitionKind.Filter),
            () => definition.Parameters.ShouldBe([new FilterParameter("amount", ParameterKind.Number, "Amount") { Default = "0.4", Min = 0, Max = 1, Choices = definition.Parameters[0].Choices }]));
        Some.Apply(script).Outputs.ShouldHaveSingleItem().Image.ShouldBe(Some.Image.Saturate(1 + (0.4 / 4)).Tint(Colour.Amber, 0.4 / 8));
    }

    [Fact]
    public void Apply_WithArguments_RunsTheBodyAnewWithThem() =>
        Some.Result(Some.WarmTones, """{"amount": 1}""").ShouldBe(Some.Image.Saturate(1.25).Tint(Colour.Amber, 0.125));

    [Fact]
    public void Apply_ManyTimesAtOnce_GivesEachRunVariablesOfItsOwn()
    {
        using var script = Some.Load("var count = 0; var turns = Whole(\"Turns\", 1, 0, 1000); for (var i = 0; i < turns; i++) count++; return image.Blur(count);");

        Parallel.For(0, 200, i => Some.Apply(script, $$"""{"turns": {{i}}}""").Outputs.ShouldHaveSingleItem().Image.ShouldBe(Some.Image.Blur(i)));
    }

    [Theory]
    [InlineData("[]", "PH4602", null)]
    [InlineData("nonsense", "PH4602", null)]
    [InlineData("""{"depth": 1}""", "PH4603", "depth")]
    [InlineData("""{"amount": 2}""", "PH4604", "amount")]
    [InlineData("""{"amount": "much"}""", "PH4604", "amount")]
    public void Apply_UnfitArguments_NamesTheParameter(string arguments, string code, string? parameter)
    {
        using var script = Some.Load(Some.WarmTones);

        var result = Some.Apply(script, arguments);

        result.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
        result.Parameter.ShouldBe(parameter);
    }

    [Fact]
    public void Apply_ThrowingScript_TellsItsLineAndNoOther()
    {
        using var script = Some.Load("""
            var limit = Whole("Limit", 500);

            Image Cut(Image picture) =>
                picture.Crop(0, 0,
                    picture.Width, picture.Height / (picture.Width > limit ? 1 : 0));

            return Cut(image);
            """.Replace("\"Limit\", 500", "\"Limit\", 500, 0, 1000"));

        var refusal = Some.Apply(script).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe("PH3220");
        refusal.Reason.ShouldBe("'Warm tones' (warm-tones.csx, line 4): DivideByZeroException: Attempted to divide by zero.");
    }

    [Fact]
    public void Apply_ParameterThatTheScriptRefuses_IsNamed()
    {
        using var script = Some.Load("if (image.Width < 1000) throw new FilterParameterException(\"Size\", \"Too large for this picture.\"); return image;");

        var result = Some.Apply(script);

        result.Parameter.ShouldBe("size");
        result.Refusal.ShouldNotBeNull().Reason.ShouldContain("Too large for this picture.");
    }

    [Fact]
    public void Apply_CancelledCaller_Cancels()
    {
        using var script = Some.Load("for (var i = 0; i < 3; i++) { } return image;");

        Should.Throw<OperationCanceledException>(() => script.Apply(Some.Only(script), new ApplyFilterRequest(Some.Image, "{}", Some.Facts), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Apply_AfterDisposal_Throws()
    {
        var script = Some.Load(Some.WarmTones);
        var definition = Some.Only(script);
        script.Dispose();

        Should.Throw<ObjectDisposedException>(() => script.Apply(definition, new ApplyFilterRequest(Some.Image, "{}", Some.Facts), CancellationToken.None));
    }

    [Fact]
    public void Apply_DisposedDuringTheRun_FinishesWithItsVersion()
    {
        var script = Some.Load("var size = image.Width; return image.Resize(size / 2, 10);");
        var definition = Some.Only(script);
        using var started = new Barrier(2);

        var running = new Thread(() =>
        {
            started.SignalAndWait();
            for (var i = 0; i < 200; i++)
            {
                try
                {
                    script.Apply(definition, new ApplyFilterRequest(Some.Image, "{}", Some.Facts), CancellationToken.None).Outputs[0].Image.Width.ShouldBe(200);
                }
                catch (ObjectDisposedException)
                {
                    return;
                }
            }
        });
        running.Start();
        started.SignalAndWait();
        script.Dispose();

        running.Join(TimeSpan.FromSeconds(30)).ShouldBeTrue();
    }

    [Fact]
    public void Load_Definitions_AreThoseOfTheFirstRun()
    {
        var outcome = LoadedScript.Load(Some.Compiled("if (image.Width == 1600) Filter(\"Wide\", x => x); else Filter(\"Narrow\", x => x);"), ScriptLimits.Default, TimeProvider.System, CancellationToken.None);
        using var script = outcome.Value.ShouldNotBeNull();

        Some.Apply(script).Refusal.ShouldNotBeNull().Code.ShouldBe("PH3242");
    }
}
