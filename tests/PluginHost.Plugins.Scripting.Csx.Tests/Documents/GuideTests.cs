using System.Text.RegularExpressions;
using PluginHost.Plugins.Scripting.Csx.Compiling;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Documents;

/// <summary>docs/scripting.md: every script in it is compiled and run; one with <c>refused=CODE</c> behind its fence is refused with that code.</summary>
public sealed partial class GuideTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scripts_InTheGuide_Work()
    {
        var snippets = Fence().Matches(File.ReadAllText(RepositoryFolder.PathOf("docs/scripting.md")).ReplaceLineEndings("\n")).Select(match => (Flag: match.Groups["flag"].Value, Text: match.Groups["code"].Value)).ToList();
        foreach (var (flag, text) in snippets.Where(snippet => snippet.Flag.StartsWith("file=", StringComparison.Ordinal)))
        {
            var path = Path.Combine(_folder.Path, flag["file=".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        snippets.Count.ShouldBeGreaterThan(10);
        foreach (var (flag, text) in snippets.Where(snippet => !snippet.Flag.StartsWith("file=", StringComparison.Ordinal)))
        {
            var path = Path.Combine(_folder.Path, "guide.csx");
            if (flag.StartsWith("refused=", StringComparison.Ordinal))
            {
                var result = new ScriptCompiler(Some.References, new ScriptFolder(_folder.Path)).Compile(new ScriptSource(path, text), CancellationToken.None);
                result.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Id).Distinct().ShouldBe([flag["refused=".Length..]], text);
            }
            else
            {
                using var script = Trial.Load(text, path, _folder.Path);
                Trial.RunAll(script);
            }
        }
    }

    [GeneratedRegex(@"^```csx ?(?<flag>[^\n]*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
