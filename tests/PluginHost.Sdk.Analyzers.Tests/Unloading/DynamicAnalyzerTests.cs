using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class DynamicAnalyzerTests
{
    [Theory]
    [InlineData("void Go(dynamic mood) => {|PH3006:mood.Brighten(1)|};")]
    [InlineData("object Go(dynamic mood) => {|PH3006:mood.Name|};")]
    [InlineData("object Go(dynamic mood) => {|PH3006:mood[0]|};")]
    [InlineData("object Go(dynamic name) => {|PH3006:new Mood(name)|};")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<DynamicAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("object Go(dynamic mood) => mood;")]
    [InlineData("""object Go(object mood) => mood is Mood known ? known.Name : "";""")]
    [InlineData("int dynamic; int Go() => dynamic;")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<DynamicAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go(dynamic mood) => mood.Brighten(1);")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<DynamicAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
