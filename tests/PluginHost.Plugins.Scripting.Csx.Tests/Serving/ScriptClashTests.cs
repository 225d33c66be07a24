using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Serving;

public sealed class ScriptClashTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task Refresh_NameOfABuiltIn_NamesItsOwnerAndOffersTheRest()
    {
        _workshop.Offers.AddForeign<IFilter>(new Foreign(), "script.soft.fog");

        var status = await _workshop.Save("soft.csx", "Filter(\"Fog\", x => x.Blur(5));\nFilter(\"Haze\", x => x.Blur(6));");

        var clash = status.Everything.ShouldHaveSingleItem();
        clash.Id.ShouldBe("PH4701");
        clash.Message.ShouldContain("plugin 'builtin.filters.standard'");
        _workshop.Filters.ShouldBe(["script.soft.fog", "script.soft.haze"]);

        _workshop.Offers.RemoveForeign("script.soft.fog");
        await _workshop.Host.SettleClashesAsync(TestContext.Current.CancellationToken);

        _workshop.Host.Find("soft.csx").ShouldNotBeNull().Everything.ShouldBeEmpty();
        (await _workshop.Result("script.soft.fog")).ShouldBe(Some.Image.Blur(5));
    }

    [Fact]
    public async Task Refresh_TwoFilesOfOneName_TheFirstServesUntilItGoes()
    {
        await _workshop.Save("soft-fog.csx", "return image.Blur(1);");

        var second = await _workshop.Save("soft.fog.csx", "return image.Blur(2);");

        second.Everything.ShouldHaveSingleItem().Message.ShouldContain("the script 'soft-fog.csx'");
        (await _workshop.Result("script.soft-fog")).ShouldBe(Some.Image.Blur(1));
        await _workshop.Delete("soft-fog.csx");
        (await _workshop.Result("script.soft-fog")).ShouldBe(Some.Image.Blur(2));
        _workshop.Host.Find("soft.fog.csx").ShouldNotBeNull().Everything.ShouldBeEmpty();
    }

    [Fact]
    public async Task Settle_NothingFree_ExchangesNothing()
    {
        _workshop.Offers.AddForeign<IFilter>(new Foreign(), "script.soft");
        await _workshop.Save("soft.csx", "return image.Blur(1);");
        await _workshop.Save(new string('x', 120) + ".csx", "return image.Blur(2);");
        var exchanges = _workshop.Offers.Exchanges;

        await _workshop.Host.SettleClashesAsync(TestContext.Current.CancellationToken);
        await _workshop.Host.SettleClashesAsync(TestContext.Current.CancellationToken);

        _workshop.Offers.Exchanges.ShouldBe(exchanges);
        _workshop.Host.List().Select(status => status.Everything.ShouldHaveSingleItem().Id).ShouldBe(["PH4701", "PH4702"]);
    }

    private sealed class Foreign : IFilter
    {
        public ValueTask<FilterDescription> DescribeAsync(DescribeFilterRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new FilterDescription("Other", []));

        public ValueTask<ApplyFilterResult> ApplyAsync(ApplyFilterRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new ApplyFilterResult([new FilterOutput(request.Image)]));
    }
}
