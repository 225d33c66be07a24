using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.Tests.Shared;

namespace PluginHost.EndToEnd.Tests;

/// <summary>A HEIC photo with and without the system's libheif, in the built host.</summary>
public sealed class DecoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Heic_WithoutTheLibraryAndThenWithIt_IsRefusedWithTheCureAndThenTakenIn()
    {
        var (home, pictures) = (_folder.Sub("home"), _folder.Sub("pictures"));
        await MakeHeicAsync(pictures);
        await using (var host = await HostProcess.StartAsync(home))
        {
            await SetLibraryAsync(host, "/nowhere/libheif.so.1");
        }

        await using (var host = await HostProcess.StartAsync(home))
        {
            var plugin = await host.GetAsync("plugins/builtin.decoder.heif");
            plugin.GetProperty("state").GetString().ShouldBe("degraded");
            plugin.GetProperty("reason").GetString().ShouldNotBeNull().ShouldStartWith("PH4151");
            plugin.GetProperty("cure").GetString().ShouldNotBeNull().ShouldContain("apt install libheif1");
            var failure = (await ImportAsync(host, pictures)).GetProperty("failures")[0];
            failure.GetProperty("code").GetString().ShouldBe("PH4151");

            await SetLibraryAsync(host, "");

            (await host.GetAsync("plugins/builtin.decoder.heif")).GetProperty("state").GetString().ShouldBe("active");
            (await ImportAsync(host, pictures)).GetProperty("imported").GetInt32().ShouldBe(1);
            var picture = (await host.GetAsync("pictures?q=format:heic")).GetProperty("items")[0];
            (picture.GetProperty("width").GetInt32(), picture.GetProperty("mediaType").GetString()).ShouldBe((320, "image/heic"));
            using var thumbnail = await host.Owner.GetAsync($"/api/v1/pictures/{picture.GetProperty("id").GetInt64()}/thumbnail?size=1440", TestContext.Current.CancellationToken);
            thumbnail.EnsureSuccessStatusCode();
            using var file = await host.Owner.GetAsync($"/api/v1/pictures/{picture.GetProperty("id").GetInt64()}/file", TestContext.Current.CancellationToken);
            (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(pictures, "photo.heic"), TestContext.Current.CancellationToken));
        }
    }

    private static async Task SetLibraryAsync(HostProcess host, string library)
    {
        using var response = await host.Owner.PutAsJsonAsync("/api/v1/plugins/builtin.decoder.heif/settings", new { values = new { library } });
        response.EnsureSuccessStatusCode();
    }

    private static async Task<JsonElement> ImportAsync(HostProcess host, string folder)
    {
        var import = await host.PostAsync("imports", new { paths = new[] { folder }, mode = "copy" });
        var job = import.GetProperty("job").GetInt64();
        await host.WaitForJobAsync(job);
        return await host.GetAsync($"imports/{job}");
    }

    private async Task MakeHeicAsync(string folder)
    {
        var png = _folder.File("source.png");
        await File.WriteAllBytesAsync(png, TestPictures.Png(5, 320, 240));
        using var process = Process.Start(new ProcessStartInfo("heif-enc", ["--no-alpha", png, "-o", Path.Combine(folder, "photo.heic")]) { RedirectStandardError = true })!;
        var words = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, words);
    }
}
