namespace PluginHost.Architecture.Tests.Sources;

public sealed class FileLengthTests
{
    private const int MedianLimit = 80;
    private const int HardLimit = 500;

    [Fact]
    public void Files_Always_AreShort() =>
        SourceFile.All.Select(file => (file.Path, file.Lines))
            .Concat(WebFiles().Select(path => (Path: path, Lines: Repository.Read(path).Count(character => character == '\n'))))
            .Where(file => file.Lines > HardLimit)
            .ShouldBeEmpty($"Nobody reads more than {HardLimit} lines. Split it: Type.Aspect.cs.");

    [Fact]
    public void MedianFile_Always_FitsOnAScreen()
    {
        var lengths = SourceFile.All.Select(file => file.Lines).Order().ToList();

        lengths[lengths.Count / 2].ShouldBeLessThan(MedianLimit);
    }

    private static IEnumerable<string> WebFiles() => new[] { ".ts", ".vue", ".css" }.SelectMany(extension => Repository.Under("host/web/src/", extension))
        // Tables of translations are data, as long as the user interface has words.
        .Where(path => !path.Contains("/i18n/", StringComparison.Ordinal))
        .Where(path => !path.Contains("/generated/", StringComparison.Ordinal) && !path.EndsWith(".gen.ts", StringComparison.Ordinal) && !path.EndsWith(".d.ts", StringComparison.Ordinal));
}
