using System.Diagnostics;
using System.Globalization;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Crash;

public sealed class CrashTests
{
    [Fact]
    public async Task Kill_InTheMiddleOfWriting_LosesNothingThatWasAcknowledged()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = TestLibrary.NewFolder();
        var random = new Random(20261121);
        var acknowledged = new Dictionary<long, long>();
        for (var round = 0; round < 6; round++)
        {
            await KillAfterAsync(folder, random.Next(1, 120), acknowledged, token);
        }

        await using var library = await TestLibrary.OpenAsync(folder);
        var pictures = new Dictionary<long, PictureRecord>();
        await foreach (var picture in library.Catalog.ScanAsync(new ScanRequest(default), token))
        {
            pictures.Add(picture.Id.Value, picture);
        }

        acknowledged.Count.ShouldBeGreaterThan(6);
        foreach (var (id, number) in acknowledged)
        {
            pictures[id].Hash.ShouldBe(Some.Hash(number));
            pictures[id].Stars.ShouldBe(5);
            pictures[id].StackId.ShouldBe(pictures[id].Id);
        }

        // A picture that was made of another is there with its stack, its recipe and its tags, or not at all.
        library.Sql("SELECT count(*) FROM picture p WHERE p.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM picture_recipe r WHERE r.picture_id = p.id)").ShouldBe(["0"]);
        library.Sql("SELECT count(*) FROM picture p JOIN picture s ON s.id = p.source_id WHERE p.stack_id IS NOT s.id OR s.stack_id IS NOT s.id").ShouldBe(["0"]);
        library.Sql("SELECT DISTINCT (SELECT count(*) FROM picture_tag t WHERE t.picture_id = p.id) FROM picture p WHERE p.source_id IS NOT NULL").ShouldBe(["2"]);

        library.Sql("PRAGMA integrity_check").ShouldBe(["ok"]);
        library.Sql("PRAGMA foreign_key_check").ShouldBeEmpty();
    }

    /// <summary>Lets a writer acknowledge some pictures, then ends it without a warning.</summary>
    private static async Task KillAfterAsync(string folder, int lines, Dictionary<long, long> acknowledged, CancellationToken token)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "exec", typeof(CrashTests).Assembly.Location, CrashWriter.Verb, folder })
        {
            start.ArgumentList.Add(argument);
        }

        using var writer = Process.Start(start)!;
        for (var line = 0; await writer.StandardOutput.ReadLineAsync(token) is { } text; line++)
        {
            // What was printed before the kill counts, also what is read after it; a last line cut in half does not.
            if (text.Split(' ') is [var id, var number] && number.Length > 6)
            {
                acknowledged.TryAdd(long.Parse(id, CultureInfo.InvariantCulture), long.Parse(number, CultureInfo.InvariantCulture));
            }

            if (line == lines)
            {
                writer.Kill();
            }
        }

        await writer.WaitForExitAsync(token);
    }
}
