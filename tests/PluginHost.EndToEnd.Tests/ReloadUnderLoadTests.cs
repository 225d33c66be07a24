using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests;

public sealed class ReloadUnderLoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("builtin.files.local")]
    [InlineData("builtin.tagger.metadata")]
    [InlineData("builtin.metadata.standard")]
    public async Task Reload_WhileImportingAndServing_LosesNoRequestAndNoPicture(string plugin)
    {
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 60);
        await using var host = await HostProcess.StartAsync(_folder.Sub("home"));
        var import = await host.PostAsync("imports", new { paths = new[] { pictures }, mode = "copy" });
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LoadAsync(host, stop.Token)));

        for (var i = 0; i < 10; i++)
        {
            await host.PostAsync($"plugins/{plugin}/reload");
        }

        var job = await host.WaitForJobAsync(import.GetProperty("job").GetInt64());
        await stop.CancelAsync();
        var failures = (await load).SelectMany(bad => bad).ToArray();

        failures.ShouldBeEmpty();
        job.GetProperty("state").GetString().ShouldBe("succeeded");
        (await host.GetAsync($"imports/{import.GetProperty("job").GetInt64()}")).GetProperty("imported").GetInt32().ShouldBe(60);
        await EveryUnloadIsProvedAsync(host, plugin);
    }

    private static async Task<List<string>> LoadAsync(HostProcess host, CancellationToken stop)
    {
        List<string> failures = [];
        while (!stop.IsCancellationRequested)
        {
            await RequestAsync(host, "/api/v1/pictures?limit=20", failures);
            var page = await host.GetAsync("pictures?limit=5");
            foreach (var picture in page.GetProperty("items").EnumerateArray())
            {
                await RequestAsync(host, $"/api/v1/pictures/{picture.GetProperty("id").GetRawText()}/thumbnail?size=256", failures);
                await RequestAsync(host, $"/api/v1/pictures/{picture.GetProperty("id").GetRawText()}/file", failures);
            }
        }

        return failures;
    }

    private static async Task RequestAsync(HostProcess host, string path, List<string> failures)
    {
        using var response = await host.Owner.GetAsync(path, CancellationToken.None);
        if (!response.IsSuccessStatusCode)
        {
            failures.Add($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(CancellationToken.None)}");
        }
    }

    private static async Task EveryUnloadIsProvedAsync(HostProcess host, string plugin)
    {
        string?[] proofs = [];
        for (var i = 0; i < 150; i++)
        {
            var reloads = (await host.GetAsync($"plugins/{plugin}")).GetProperty("reloads");
            proofs = [.. reloads.EnumerateArray().Select(report => report.GetProperty("unload").GetString())];
            if (proofs.Count(proof => proof == "proved") >= 10)
            {
                return;
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException($"Not every unload was proved: {JsonSerializer.Serialize(proofs)}");
    }
}
