using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.Tests.Shared;

namespace PluginHost.EndToEnd.Tests.Crash;

public sealed class LargeVerifyTests : IDisposable
{
    private const int Pictures = 10_000;

    private readonly TemporaryFolder _folder = new();
    private readonly Dice _dice = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_TenThousandOriginals_NamesEachThatIsNotWhatItWas()
    {
        var home = _folder.Sub("home");
        await LargeLibrary.MakeAsync(home, _folder.Sub("pictures"), Pictures);
        (await CommandLine.RunAsync(home, "verify", "--json")).Json().GetProperty("failures").GetArrayLength().ShouldBe(0);
        var (flipped, cut, gone, swapped) = (2 + _dice.Next(2000), 2500 + _dice.Next(2000), 5000 + _dice.Next(2000), 7500 + _dice.Next(2000));
        await ChangeAsync(home, flipped, bytes => bytes[_dice.Next(bytes.Length)] ^= 1);
        File.WriteAllBytes(PathOf(home, cut), (await File.ReadAllBytesAsync(PathOf(home, cut)))[..^1]);
        File.Delete(PathOf(home, gone));
        await ChangeAsync(home, swapped, Array.Reverse);
        await File.WriteAllBytesAsync(Path.Combine(home, "library", "originals", "2020", "stranger.jpg"), TestPictures.Jpeg(99_999));

        var command = await CommandLine.RunAsync(home, "verify", "--json");

        command.ExitCode.ShouldBe(2, $"{_dice} {command.Error}");
        ShouldName(command.Json(), (flipped, "PH4015"), (cut, "PH4015"), (gone, "PH4014"), (swapped, "PH4015"));
        await using var host = await KillInTheMiddleAsync(home);
        var job = (await host.GetAsync("jobs?kind=library.verify&limit=1")).GetProperty("items")[0].GetProperty("id").GetInt64();
        var ended = await host.WaitForJobAsync(job);
        ended.GetProperty("state").GetString().ShouldBe("succeeded", $"{_dice} {ended}");
        ended.GetProperty("progress").GetProperty("total").GetInt64().ShouldBe(Pictures);
        ShouldName(await host.GetAsync($"library/verify/{job}"), (flipped, "PH4015"), (cut, "PH4015"), (gone, "PH4014"), (swapped, "PH4015"));
    }

    private async Task<HostProcess> KillInTheMiddleAsync(string home)
    {
        await using (var host = await HostProcess.StartAsync(home))
        {
            await host.PostAsync("library/verify");
            await Task.Delay(_dice.UpTo(TimeSpan.FromMilliseconds(600)));
            host.KillHard();
        }

        return await HostProcess.StartAsync(home);
    }

    private void ShouldName(JsonElement report, params (int Id, string Code)[] expected)
    {
        report.GetProperty("checked").GetInt64().ShouldBe(Pictures, _dice.ToString());
        report.GetProperty("failures").EnumerateArray()
            .Select(failure => (failure.GetProperty("id").GetInt32(), failure.GetProperty("code").GetString()!, failure.GetProperty("key").GetString()!))
            .ShouldBe(expected.Select(found => (found.Id, found.Code, LargeLibrary.KeyOf(found.Id))), ignoreOrder: true, $"{_dice} {report}");
        report.GetProperty("extras").EnumerateArray().Select(extra => extra.GetProperty("key").GetString()).ShouldBe(["originals/2020/stranger.jpg"]);
    }

    private static string PathOf(string home, int id) => Path.Combine(home, "library", LargeLibrary.KeyOf(id));

    private static async Task ChangeAsync(string home, int id, Action<byte[]> change)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(home, id));
        change(bytes);
        await File.WriteAllBytesAsync(PathOf(home, id), bytes);
    }
}
