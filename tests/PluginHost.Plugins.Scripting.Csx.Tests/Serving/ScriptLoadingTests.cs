using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Serving;

/// <summary>Scripts that load others, while those change.</summary>
public sealed class ScriptLoadingTests : IDisposable
{
    private const string User = "#load \"lib/moods.csx\"\nreturn Soften(image);";

    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task Refresh_LoadedFileChanged_MakesItsUsersAgain()
    {
        await _workshop.Save("lib/moods.csx", "Image Soften(Image picture) => picture.Blur(1);");
        await _workshop.Save("user.csx", User);
        await _workshop.Save("bystander.csx", "return image.Blur(9);");
        var exchanges = _workshop.Offers.Exchanges;
        (await _workshop.Result("script.user")).ShouldBe(Some.Image.Blur(1));

        await _workshop.Save("lib/moods.csx", "Image Soften(Image picture) => picture.Blur(2);");

        (await _workshop.Result("script.user")).ShouldBe(Some.Image.Blur(2));
        _workshop.Offers.Exchanges.ShouldBe(exchanges + 1);
        _workshop.Host.Find("lib/moods.csx").ShouldNotBeNull().State.ShouldBe(ScriptState.Active, "It has nothing but functions, and somebody uses them.");
    }

    [Fact]
    public async Task Refresh_LoadedFileBreaksAndIsMended_UsersServeThroughout()
    {
        await _workshop.Save("lib/moods.csx", "Image Soften(Image picture) => picture.Blur(1);");
        await _workshop.Save("user.csx", User);

        await _workshop.Save("lib/moods.csx", "Image Soften(Image picture) => picture.Blurr(1);");

        var failed = _workshop.Host.Find("user.csx").ShouldNotBeNull();
        failed.State.ShouldBe(ScriptState.Failed);
        failed.Diagnostics.ShouldHaveSingleItem().File.ShouldEndWith("moods.csx");
        (await _workshop.Result("script.user")).ShouldBe(Some.Image.Blur(1));

        await _workshop.Save("lib/moods.csx", "Image Soften(Image picture) => picture.Blur(3);");

        _workshop.Host.Find("user.csx").ShouldNotBeNull().State.ShouldBe(ScriptState.Active);
        (await _workshop.Result("script.user")).ShouldBe(Some.Image.Blur(3));
    }

    [Fact]
    public async Task Refresh_LoadedFileComesLater_MakesItsUsers()
    {
        (await _workshop.Save("user.csx", User)).State.ShouldBe(ScriptState.Failed);

        await _workshop.Save("lib/moods.csx", "Image Soften(Image picture) => picture.Blur(4);");

        (await _workshop.Result("script.user")).ShouldBe(Some.Image.Blur(4));
    }

    [Fact]
    public async Task Refresh_LoadedFileGoes_UsersKeepWhatTheyHave()
    {
        await _workshop.Save("lib/moods.csx", "Image Soften(Image picture) => picture.Blur(1);");
        await _workshop.Save("user.csx", User);

        await _workshop.Delete("lib/moods.csx");

        _workshop.Host.Find("user.csx").ShouldNotBeNull().Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PH3204");
        (await _workshop.Result("script.user")).ShouldBe(Some.Image.Blur(1));
    }
}
