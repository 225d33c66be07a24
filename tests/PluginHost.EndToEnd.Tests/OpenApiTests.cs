using System.Text.Json.Nodes;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests;

public sealed class OpenApiTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The web UI's client is generated from the snapshot: a change of the API that is not in it would break the page without a word.</summary>
    [Fact]
    public async Task Document_Served_IsTheSnapshotOfTheWebUi()
    {
        await using var host = await HostProcess.StartAsync(_folder.Sub("home"));

        var served = JsonNode.Parse(await host.Owner.GetStringAsync("/openapi/v1.json"));

        var path = Path.Combine(BuildOutput.RepoRoot, "host", "web", "openapi.v1.json");
        var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(path));
        JsonNode.DeepEquals(served, snapshot).ShouldBeTrue($"Replace {path} by what /openapi/v1.json serves, then run 'npm run api' in host/web. Different: {Difference(served, snapshot)}");
    }

    [Fact]
    public async Task Document_Served_DescribesEveryOperation()
    {
        await using var host = await HostProcess.StartAsync(_folder.Sub("home"));

        var document = JsonNode.Parse(await host.Owner.GetStringAsync("/openapi/v1.json"))!;

        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (Name: $"{method.Key} {path.Key}", Operation: method.Value!))).ToArray();
        operations.Length.ShouldBeGreaterThan(40);
        operations.Where(operation => string.IsNullOrEmpty((string?)operation.Operation["operationId"]) || string.IsNullOrEmpty((string?)operation.Operation["summary"]))
            .Select(operation => operation.Name).ShouldBeEmpty();
        operations.Select(operation => (string?)operation.Operation["operationId"]).ShouldBeUnique();
    }

    private static string Difference(JsonNode? served, JsonNode? snapshot) => string.Join(
        ", ",
        new[] { "paths", "components" }.SelectMany(part => Parts(served?[part]).Except(Parts(snapshot?[part])).Concat(Parts(snapshot?[part]).Except(Parts(served?[part])))).Select(part => part.Split(' ')[0]).Distinct().Take(10));

    private static IEnumerable<string> Parts(JsonNode? node) => node is JsonObject parts ? parts.SelectMany(part => part.Value is JsonObject inner && part.Key == "schemas" ? inner.Select(schema => $"{schema.Key} {schema.Value}") : [$"{part.Key} {part.Value}"]) : [];
}
