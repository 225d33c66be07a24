using System.Diagnostics;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Scripts;

/// <summary>Asks searches of a script about a generated library.</summary>
internal sealed class SearchQuestions(Bench bench)
{
    private const string File = "bench-search.csx";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var home = await GeneratedHome.GetAsync(bench, bench.Pick(1_000_000, 20_000), cancellationToken);
        await using var host = await HostProcess.StartAsync(home, cancellationToken);
        await host.ForIndexAsync(cancellationToken);
        using var connection = await RawConnection.OpenAsync(host.Url, cancellationToken);
        var lists = new (string What, string Text)[] { ("a search for a tag", "picture => picture.HasTag(\"a\") || picture.HasTag(\"b\")"), ("a search through lists of tags", "picture => picture.Tags.Any(tag => tag.Length > 12)") };
        var path = Path.Combine((await host.GetAsync("scripts", cancellationToken)).GetProperty("folder").GetString()!, File);
        try
        {
            await SaveAsync(host, path, [.. SearchQuestion.All.Select(question => question.Text), .. lists.Select(question => question.Text)], cancellationToken);
            var plain = PlainLibrary.Read(GeneratedHome.Database(home));
            var findings = new List<Finding>();
            foreach (var (question, number) in SearchQuestion.All.Select((question, number) => (question, number)))
            {
                bench.Say($"  {question.What}");
                var (found, finding) = await AskAsync(host, connection, question.What, number, cancellationToken);
                var (expected, times) = plain.Time(question.Plain, bench.Pick(30, 5));
                findings.Add(found == expected
                    ? finding with { Yardstick = times.Median }
                    : throw new InvalidOperationException($"'{question.Text}' finds {found} pictures as a script and {expected} as compiled."));
            }

            foreach (var (question, number) in lists.Select((question, number) => (question, SearchQuestion.All.Count + number)))
            {
                bench.Say($"  {question.What}");
                findings.Add((await AskAsync(host, connection, question.What, number, cancellationToken)).Finding);
            }

            return findings;
        }
        finally
        {
            // The library is kept for others.
            System.IO.File.Delete(path);
        }
    }

    private async Task<(int Found, Finding Finding)> AskAsync(HostProcess host, RawConnection connection, string what, int number, CancellationToken cancellationToken)
    {
        var (found, first) = (0, 0.0);
        var (taken, watch, limit) = (new List<double>(), Stopwatch.StartNew(), TimeSpan.FromSeconds(bench.Pick(6.0, 1.0)));
        for (var i = 0; i <= bench.Pick(60, 5) && (watch.Elapsed < limit || i <= 3); i++)
        {
            var request = RawConnection.Request(host.Url, $"/api/v1/pictures?limit=1&q=search:c{number}%20bytes%3E{i}%20OR%20search:c{number}%20is:trashed", host.Authorization);
            var start = Stopwatch.GetTimestamp();
            var (status, _) = await connection.SendAsync(request, cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (status != 200)
            {
                throw new InvalidOperationException($"'{what}' answered {status}.");
            }

            (first, found) = i == 0 ? (elapsed, await TotalAsync(host, number, cancellationToken)) : (first, found);
            if (i > 0)
            {
                taken.Add(elapsed);
            }
        }

        var latencies = new Latencies(taken);
        return (found, new Finding(what, latencies.Median, "ms") { Note = $"p99 {latencies.P99:0.0}, first {first:0.0} ms, {found:N0} found" }.Judged("search"));
    }

    private static async Task<int> TotalAsync(HostProcess host, int number, CancellationToken cancellationToken) =>
        (await host.GetAsync($"pictures?limit=1&q=search:c{number}%20OR%20search:c{number}%20is:trashed", cancellationToken)).GetProperty("total").GetInt32();

    private static async Task SaveAsync(HostProcess host, string path, IReadOnlyList<string> conditions, CancellationToken cancellationToken)
    {
        await System.IO.File.WriteAllLinesAsync(path, conditions.Select((condition, number) => $"Search(\"c{number}\", {condition});"), cancellationToken);
        for (var i = 0; i < 600; i++)
        {
            var fields = await host.GetAsync("query/fields", cancellationToken);
            if (fields.GetProperty("fields").EnumerateArray().Any(field => field.GetProperty("examples").EnumerateArray().Any(example => example.GetString() == $"search:c{conditions.Count - 1}")))
            {
                return;
            }

            await Task.Delay(100, cancellationToken);
        }

        throw new TimeoutException($"'{path}' did not become usable.");
    }
}
