using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Serving;

/// <summary>What goes wrong while scripts run.</summary>
public sealed class ScriptFaultTests : IDisposable
{
    private const string Fragile = "var zero = Whole(\"Zero\", 1);\n\nreturn image.Blur(4 / zero);";

    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task Apply_ThatThrows_IsToldToCallerAndAuthorWithItsLine()
    {
        await _workshop.Save("fragile.csx", Fragile);

        var result = await _workshop.Apply("script.fragile", """{"zero": 0}""");

        result.Refusal.ShouldNotBeNull().Reason.ShouldBe("'Fragile' (fragile.csx, line 3): DivideByZeroException: Attempted to divide by zero.");
        var status = _workshop.Host.Find("fragile.csx").ShouldNotBeNull();
        status.State.ShouldBe(ScriptState.Active);
        var fault = status.Everything.ShouldHaveSingleItem();
        (fault.Id, fault.Line, fault.IsError).ShouldBe(("PH4710", 3, true));
        fault.Message.ShouldContain("Attempted to divide by zero");
        (await _workshop.Result("script.fragile", """{"zero": 2}""")).ShouldBe(Some.Image.Blur(2));
    }

    [Fact]
    public async Task Apply_ThatThrowsForEachPicture_IsNewsOnce()
    {
        await _workshop.Save("fragile.csx", Fragile);
        var news = _workshop.News.Count;

        for (var i = 0; i < 50; i++)
        {
            await _workshop.Apply("script.fragile", """{"zero": 0}""");
        }

        _workshop.News.Count.ShouldBe(news + 1);
    }

    [Fact]
    public async Task Refresh_Mended_HasNoFaultAnyMore()
    {
        await _workshop.Save("fragile.csx", Fragile);
        await _workshop.Apply("script.fragile", """{"zero": 0}""");

        (await _workshop.Save("fragile.csx", "return image.Blur(4);")).Everything.ShouldBeEmpty();
    }

    [Fact]
    public async Task Apply_UnfitArgument_IsNoFaultOfTheScript()
    {
        await _workshop.Save("fragile.csx", "var size = Whole(\"Size\", 1);\nif (size > 5) throw new FilterParameterException(\"Size\", \"Too much.\");\nreturn image;");

        (await _workshop.Apply("script.fragile", """{"size": 6}""")).Parameter.ShouldBe("size");
        (await _workshop.Apply("script.fragile", """{"size": "x"}""")).Parameter.ShouldBe("size");

        _workshop.Host.Find("fragile.csx").ShouldNotBeNull().Everything.ShouldBeEmpty();
    }

    [Fact]
    public async Task Apply_ThatNeverEnds_IsCancelledWithItsCallerAndOthersServeOn()
    {
        await _workshop.Save("endless.csx", "var turns = Whole(\"Turns\", 1);\nwhile (turns == 0) { try { } catch { } }\nreturn image;");
        await _workshop.Save("fine.csx", "return image.Blur(2);");
        using var caller = new CancellationTokenSource();

        var endless = Task.Run(() => _workshop.Apply("script.endless", """{"turns": 0}""", caller.Token), TestContext.Current.CancellationToken);
        (await _workshop.Result("script.fine")).ShouldBe(Some.Image.Blur(2));
        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(endless);
        (await _workshop.Result("script.endless")).ShouldBe(Some.Image);
        await _workshop.Save("endless.csx", "return image.Blur(3);");
        await _workshop.ShouldForgetFormerVersions();
    }

    [Fact]
    public async Task Kernel_ThatThrowsWhereItIsRendered_IsToldWithItsLine()
    {
        await _workshop.Save("pixels.csx", "return image.Pixels(pixel =>\n    throw new InvalidOperationException(\"odd\"));");
        var kernel = Documents.Trial.Kernels(await _workshop.Result("script.pixels")).ShouldHaveSingleItem();

        Should.Throw<ScriptKernelException>(() => Documents.Trial.Row(kernel)).Message.ShouldBe("PH3220: 'Pixels' (pixels.csx, line 2): InvalidOperationException: odd");

        var fault = _workshop.Host.Find("pixels.csx").ShouldNotBeNull().Everything.ShouldHaveSingleItem();
        (fault.Id, fault.Line).ShouldBe(("PH4710", 2));
    }

    [Fact]
    public async Task Apply_ThatTakesTooMuch_IsStoppedAndNamed()
    {
        await _workshop.Save("greedy.csx", "var size = Whole(\"Size\", 1, 0, 2000);\n\nvar bytes = new byte[size * 1_000_000];\nreturn image.Blur(bytes.Length > 0 ? 1 : 2);");

        var result = await _workshop.Apply("script.greedy", """{"size": 2000}""");

        result.Refusal.ShouldNotBeNull().ToString().ShouldContain("greedy.csx, line 3");
        _workshop.Host.Find("greedy.csx").ShouldNotBeNull().Everything.ShouldHaveSingleItem().Message.ShouldContain("PH3222");
    }
}
