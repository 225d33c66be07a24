using PluginHost.Sdk.Analyzers.Boundary;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Boundary;

public sealed class ProcessStateAnalyzerTests
{
    [Theory]
    [InlineData("""void Go() => {|PH3051:AppDomain.CurrentDomain.SetData("a", this)|};""")]
    [InlineData("""void Go() => {|PH3051:Environment.SetEnvironmentVariable("A", "b")|};""")]
    [InlineData("void Go() => {|PH3051:Console.SetOut(TextWriter.Null)|};")]
    [InlineData("""void Go() => {|PH3051:Directory.SetCurrentDirectory("/")|};""")]
    [InlineData("""void Go() => {|PH3051:Environment.CurrentDirectory = "/"|};""")]
    [InlineData("void Go() => {|PH3051:CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture|};")]
    [InlineData("""void Go() => {|PH3051:AppContext.SetSwitch("A", true)|};""")]
    [InlineData("void Go() => {|PH3051:ThreadPool.SetMinThreads(8, 8)|};")]
    [InlineData("void Go() => {|PH3051:Environment.Exit(1)|};")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<ProcessStateAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""string? Go() => Environment.GetEnvironmentVariable("A");""")]
    [InlineData("""void Go() => Console.Out.Write("a");""")]
    [InlineData("string Go() => Environment.CurrentDirectory;")]
    [InlineData("object? Go() => CultureInfo.DefaultThreadCurrentCulture;")]
    [InlineData("static class Console { public static void SetOut(object to) { } } void Go() => Console.SetOut(this);")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<ProcessStateAnalyzer>(PluginSource.Of(code));
}
