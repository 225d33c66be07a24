using System.Text.Json;
using PluginHost.Benchmarks.Hosting;
using PluginHost.LibraryGenerator.Words;

namespace PluginHost.Benchmarks.Parts.Queries;

/// <summary>Names that occur in the library that is asked.</summary>
internal sealed class Names(string[] tags, Vocabulary vocabulary, int pictures)
{
    public int Pictures => pictures;

    public string CommonTag => tags[1];

    public static async Task<Names> ReadAsync(HostProcess host, CancellationToken cancellationToken)
    {
        var facets = await host.GetAsync("pictures/facets?by=tag&limit=60", cancellationToken);
        var tags = facets.GetProperty("items")[0].GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetString()!).ToArray();
        var total = (await host.GetAsync("pictures?limit=1", cancellationToken)).GetProperty("total").GetInt32();
        return new Names(tags, new Vocabulary(seed: 1), total);
    }

    public string Tag(int i) => tags[i % tags.Length];

    // Words that stand alone in prompts: too short ones are beginnings of a thousand others.
    public string CommonWord(int i) => vocabulary[30 + (i % 20)];

    public string RareWord(int i) => vocabulary[6_000 + (i % 50 * 97)];
}
