using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Serving;

public sealed class ScriptHostTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task Refresh_NewScript_IsAFilterThatNamesItsText()
    {
        var status = await _workshop.Save("warm-tones.csx", "About(group: \"Moods\", description: \"Warm.\", help: \"Long.\");\n" + Some.WarmTones);

        status.ShouldSatisfyAllConditions(
            () => status.State.ShouldBe(ScriptState.Active),
            () => status.Diagnostics.ShouldBeEmpty(),
            () => status.Definitions.ShouldHaveSingleItem().Id.ShouldBe("script.warm-tones"),
            () => status.Bytes.ShouldBe(new FileInfo(status.Path).Length));
        using var lease = _workshop.Offers.Rent<IFilter>(new CapabilityId("script.warm-tones"));
        lease.Info.Keys.ShouldBe(["script:warm-tones.csx", $"sha256:{status.Sha256}"]);
        lease.Info.Description.ShouldBe("Warm.");
        var description = await lease.Capability.DescribeAsync(new DescribeFilterRequest(), TestContext.Current.CancellationToken);
        (description.Group, description.Help).ShouldBe(("Moods", "Long."));
        description.Parameters.ShouldHaveSingleItem().Name.ShouldBe("amount");
        (await _workshop.Result("script.warm-tones", """{"amount": 1}""")).ShouldBe(Some.Image.Saturate(1.25).Tint(Colour.Amber, 0.125));
    }

    [Theory]
    [InlineData("""{"amount": 9}""", "amount", "9 is not from 0 to 1.")]
    [InlineData("""{"depth": 1}""", "depth", "It has: amount.")]
    public async Task Apply_UnfitArgument_IsToldAsOfAnyFilter(string arguments, string parameter, string said)
    {
        await _workshop.Save("warm-tones.csx", Some.WarmTones);

        var result = await _workshop.Apply("script.warm-tones", arguments);

        result.Parameter.ShouldBe(parameter);
        result.Refusal.ShouldNotBeNull().ToString().ShouldContain(said);
    }

    [Fact]
    public async Task Refresh_OtherText_ServesItAndForgetsTheFormer()
    {
        for (var i = 1; i <= 20; i++)
        {
            await _workshop.Save("size.csx", $"return image.Blur({i});");
            (await _workshop.Result("script.size")).ShouldBe(Some.Image.Blur(i));
        }

        await _workshop.ShouldForgetFormerVersions();
        _workshop.Logged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refresh_WhileALeaseIsHeld_LetsItFinishWithItsVersion()
    {
        await _workshop.Save("size.csx", "return image.Blur(1);");
        using (var lease = _workshop.Offers.Rent<IFilter>(new CapabilityId("script.size")))
        {
            await _workshop.Save("size.csx", "return image.Blur(2);");
            await _workshop.Delete("size.csx");

            var result = await lease.Capability.ApplyAsync(new ApplyFilterRequest(Some.Image, "{}", Some.Facts), TestContext.Current.CancellationToken);
            result.Outputs.ShouldHaveSingleItem().Image.ShouldBe(Some.Image.Blur(1));
        }

        await _workshop.ShouldForgetFormerVersions();
    }

    [Theory]
    [InlineData("return image.Blurr(2);", "CS1061")]
    [InlineData("System.IO.File.Delete(\"x\"); return image;", "PH3210")]
    [InlineData("throw new Exception(\"no\");", "PH3220")]
    [InlineData("", "PH3241")]
    public async Task Refresh_TextThatCannotServe_LeavesTheFormerServing(string text, string code)
    {
        await _workshop.Save("size.csx", "return image.Blur(1);");

        var failed = await _workshop.Save("size.csx", text);

        failed.State.ShouldBe(ScriptState.Failed);
        failed.Diagnostics.ShouldContain(diagnostic => diagnostic.Id == code && diagnostic.IsError);
        failed.Definitions.ShouldHaveSingleItem().Id.ShouldBe("script.size");
        (await _workshop.Result("script.size")).ShouldBe(Some.Image.Blur(1));

        (await _workshop.Save("size.csx", "return image.Blur(3);")).State.ShouldBe(ScriptState.Active);
        (await _workshop.Result("script.size")).ShouldBe(Some.Image.Blur(3));
    }

    [Fact]
    public async Task Refresh_NotUtf8_IsToldWithItsLineAndOthersServe()
    {
        File.WriteAllBytes(_workshop.PathOf("odd.csx"), [.. "// first\n// "u8, 0xe4, .. "\nreturn image;"u8]);
        _workshop.Write("even.csx", "return image.Blur(2);");
        await _workshop.Host.RefreshAsync(["odd.csx", "even.csx"], TestContext.Current.CancellationToken);

        var problem = _workshop.Host.Find("odd.csx").ShouldNotBeNull().Diagnostics.ShouldHaveSingleItem();
        (problem.Id, problem.Line).ShouldBe(("PH3201", 2));
        _workshop.Filters.ShouldBe(["script.even"]);
    }

    [Fact]
    public async Task Refresh_FolderNamedLikeAScript_IsNone()
    {
        Directory.CreateDirectory(_workshop.PathOf("size.csx"));
        await _workshop.Save("other.csx", "return image.Blur(1);");
        await _workshop.Host.RefreshAsync(["size.csx"], TestContext.Current.CancellationToken);
        _workshop.Host.List().Select(status => status.Name).ShouldBe(["other.csx"], "A folder is no script.");
    }

    [Fact]
    public async Task Refresh_FirstRunThatHangs_KeepsNobodyElse()
    {
        _workshop.Write("hangs.csx", "while (image.Width > 0) { }\nreturn image;");
        var hanging = _workshop.Host.RefreshAsync(["hangs.csx"], TestContext.Current.CancellationToken);

        await _workshop.Save("quick.csx", "return image.Blur(2);");

        (await _workshop.Result("script.quick")).ShouldBe(Some.Image.Blur(2));
        await hanging;
        var problem = _workshop.Host.Find("hangs.csx").ShouldNotBeNull().Diagnostics.ShouldHaveSingleItem();
        (problem.Id, problem.Line).ShouldBe(("PH3221", 1));
    }

    [Fact]
    public async Task Refresh_Deleted_IsWithdrawnAndForgotten()
    {
        await _workshop.Save("size.csx", "return image.Blur(1);");

        await _workshop.Delete("size.csx");

        _workshop.Filters.ShouldBeEmpty();
        _workshop.Host.Find("size.csx").ShouldBeNull();
        _workshop.Host.List().ShouldBeEmpty();
        _workshop.News.Last().Sha256.ShouldBeEmpty();
        await _workshop.ShouldForgetFormerVersions();

        await _workshop.Save("size.csx", "return image.Blur(2);");
        (await _workshop.Result("script.size")).ShouldBe(Some.Image.Blur(2));
    }

    [Fact]
    public async Task Refresh_SameText_ChangesNothing()
    {
        await _workshop.Save("size.csx", "return image.Blur(1);");
        var (news, exchanges) = (_workshop.News.Count, _workshop.Offers.Exchanges);

        File.SetLastWriteTimeUtc(_workshop.PathOf("size.csx"), new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await _workshop.Host.RefreshAsync(["size.csx"], TestContext.Current.CancellationToken);

        (_workshop.News.Count, _workshop.Offers.Exchanges).ShouldBe((news, exchanges));
    }

    [Fact]
    public async Task Retired_VersionThatIsHeld_IsWarnedOfOnce()
    {
        await _workshop.Save("size.csx", "return image.Pixels(pixel => pixel * 2);");
        var held = await _workshop.Result("script.size");
        await _workshop.Save("size.csx", "return image.Blur(2);");
        await Eventually.Holds(() => _workshop.Retired.InMemory.Count == 1);

        for (var i = 0; i < 6; i++)
        {
            GC.Collect();
            _workshop.Retired.Look();
        }

        _workshop.Logged.ShouldHaveSingleItem().ShouldContain("'size.csx'");
        GC.KeepAlive(held);
    }
}
