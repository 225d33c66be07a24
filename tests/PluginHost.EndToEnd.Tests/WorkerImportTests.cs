using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;
using PluginHost.Tests.Shared;

namespace PluginHost.EndToEnd.Tests;

/// <summary>Imports with decoders in processes of their own, in the built host.</summary>
public sealed class WorkerImportTests : IDisposable
{
    private const int Sound = 300;
    private const int Fragile = 200;
    private static readonly Dictionary<int, char> Crashes = new() { [3] = 'P', [4] = 'D', [50] = 'D', [97] = 'P', [98] = 'D', [160] = 'D', [199] = 'P' };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_DecoderCrashesOnSomePictures_OnlyThoseFail()
    {
        var (home, pictures) = (_folder.Sub("home"), _folder.Sub("pictures"));
        PluginFolder.InstallAssorted(_folder.Sub("home", "plugins"), "Decoding.FragilePlugin", "fixtures.fragile");
        await RunAsWorkerAsync(home, "fixtures.fragile");
        PictureFolder.WritePngs(pictures, Sound, 48, 32);
        for (var number = 0; number < Fragile; number++)
        {
            byte[] file = [.. "FRAGILE"u8, (byte)Crashes.GetValueOrDefault(number, '-'), (byte)number, .. Encoding.ASCII.GetBytes($"picture {number}")];
            await File.WriteAllBytesAsync(Path.Combine(pictures, $"fragile-{number:000}.frg"), file);
        }

        await using var host = await HostProcess.StartAsync(home);
        var import = await ImportAsync(host, pictures);

        import.GetProperty("imported").GetInt32().ShouldBe(Sound + Fragile - Crashes.Count, import + host.Log);
        var failures = import.GetProperty("failures").EnumerateArray().ToList();
        failures.Select(failure => Path.GetFileName(failure.GetProperty("name").GetString())).Order(StringComparer.Ordinal).ShouldBe(Crashes.Keys.Order().Select(number => $"fragile-{number:000}.frg"));
        failures.Select(failure => failure.GetProperty("code").GetString()).ShouldAllBe(code => code == "PH1523");
        var plugin = await host.GetAsync("plugins/fixtures.fragile");
        (plugin.GetProperty("state").GetString(), plugin.GetProperty("loadMode").GetString()).ShouldBe(("active", "worker"));
        (await host.GetAsync("jobs?state=queued,running")).GetProperty("items").EnumerateArray().ShouldAllBe(job => job.GetProperty("kind").GetString() != "library.import");
        var picture = (await host.GetAsync("pictures?q=format:fragile")).GetProperty("items")[0].GetProperty("id").GetInt64();
        await ShouldBeThereAsync(host, $"pictures/{picture}/thumbnail?size=1440");
    }

    [Fact]
    public async Task Import_HeicInAWorker_IsTakenInAndShown()
    {
        var (home, pictures) = (_folder.Sub("home"), _folder.Sub("pictures"));
        await MakeHeicAsync(pictures);
        await RunAsWorkerAsync(home, "builtin.decoder.heif");

        await using var host = await HostProcess.StartAsync(home);
        var plugin = await host.GetAsync("plugins/builtin.decoder.heif");
        (plugin.GetProperty("state").GetString(), plugin.GetProperty("loadMode").GetString()).ShouldBe(("active", "worker"), plugin.ToString());
        plugin.GetProperty("process").GetProperty("limits").EnumerateArray().ShouldContain(limit => limit.GetProperty("name").GetString() == "files" && limit.GetProperty("isGranted").GetBoolean());
        var import = await ImportAsync(host, pictures);

        import.GetProperty("imported").GetInt32().ShouldBe(1, import + host.Log);
        var picture = (await host.GetAsync("pictures?q=format:heic")).GetProperty("items")[0];
        (picture.GetProperty("width").GetInt32(), picture.GetProperty("mediaType").GetString()).ShouldBe((320, "image/heic"));
        await ShouldBeThereAsync(host, $"pictures/{picture.GetProperty("id").GetInt64()}/thumbnail?size=1440");
        await ShouldBeThereAsync(host, $"pictures/{picture.GetProperty("id").GetInt64()}/file");
    }

    private static Task RunAsWorkerAsync(string home, string plugin) =>
        File.WriteAllTextAsync(Path.Combine(home, "server-config.json"), $$"""{ "plugin_modes": { "{{plugin}}": "worker" } }""");

    private static async Task ShouldBeThereAsync(HostProcess host, string path)
    {
        using var response = await host.Owner.GetAsync($"/api/v1/{path}", TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {response.StatusCode} {host.Log}");
    }

    private static async Task<JsonElement> ImportAsync(HostProcess host, string folder)
    {
        var job = (await host.PostAsync("imports", new { paths = new[] { folder }, mode = "copy" })).GetProperty("job").GetInt64();
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
