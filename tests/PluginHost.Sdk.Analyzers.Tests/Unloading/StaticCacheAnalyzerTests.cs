using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class StaticCacheAnalyzerTests
{
    [Theory]
    [InlineData("""static readonly Dictionary<string, Mood> Known = []; void Go() => {|PH3009:Known.Add("a", new("a"))|};""")]
    [InlineData("""static readonly Dictionary<string, Mood> Known = []; void Go() => {|PH3009:Known["a"] = new("a")|};""")]
    [InlineData("static readonly ConcurrentDictionary<string, Mood> Known = new(); Mood Go(string name) => {|PH3009:Known.GetOrAdd(name, static name => new(name))|};")]
    [InlineData("static readonly HashSet<string> Known = []; bool Go(string name) => {|PH3009:Known.Add(name)|};")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<StaticCacheAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""static readonly Dictionary<string, int> Known = new() { ["a"] = 1 }; int Go(string name) => Known[name];""")]
    [InlineData("static readonly List<int> Known = []; static Warm() => Known.Add(1);")]
    [InlineData("""static readonly Dictionary<string, Mood> Known = []; void Go() => Known.Add("a", new("a")); void End() => Known.Clear();""")]
    [InlineData("""readonly Dictionary<string, Mood> _known = []; void Go() => _known.Add("a", new("a"));""")]
    [InlineData("""static readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, Mood> Known = []; void Go() => Known.Add(this, new("a"));""")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<StaticCacheAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""static readonly Dictionary<string, Mood> Known = []; void Go() => Known.Add("a", new("a"));""")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<StaticCacheAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
