using System.Text.RegularExpressions;

namespace PluginHost.Architecture.Tests.Sources;

public sealed partial class UnfinishedTests
{
    private static readonly string[] Extensions = [".cs", ".ts", ".vue", ".mjs", ".js", ".css", ".props", ".targets", ".csproj", ".sh", ".md"];

    [Fact]
    public void Files_Always_AreFinished()
    {
        var unfinished = Repository.Files.Where(file => Extensions.Contains(Path.GetExtension(file)))
            .Where(file => !file.EndsWith("/UnfinishedTests.cs", StringComparison.Ordinal))
            .SelectMany(file => Repository.Read(file).Split('\n').Select((line, index) => (line, Place: $"{file}:{index + 1}")))
            .Where(line => Marker().IsMatch(line.line))
            .Select(line => $"{line.Place}: {line.line.Trim()}");

        unfinished.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedException")]
    private static partial Regex Marker();
}
