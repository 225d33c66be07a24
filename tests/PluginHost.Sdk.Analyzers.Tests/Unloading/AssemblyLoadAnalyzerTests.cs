using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class AssemblyLoadAnalyzerTests
{
    [Theory]
    [InlineData("void Go(string path) => {|PH3010:Assembly.LoadFrom(path)|};")]
    [InlineData("void Go(string path) => {|PH3010:Assembly.LoadFile(path)|};")]
    [InlineData("void Go(byte[] bytes) => {|PH3010:Assembly.Load(bytes)|};")]
    [InlineData("void Go(string path) => {|PH3010:AssemblyLoadContext.Default.LoadFromAssemblyPath(path)|};")]
    [InlineData("""void Go() => _ = {|PH3010:new AssemblyLoadContext("mine")|};""")]
    [InlineData("void Go(AssemblyName name) => {|PH3010:System.Reflection.Emit.AssemblyBuilder.DefineDynamicAssembly(name, System.Reflection.Emit.AssemblyBuilderAccess.Run)|};")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<AssemblyLoadAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""void Go() => Assembly.Load("System.Xml");""")]
    [InlineData("void Go(string path) => AssemblyLoadContext.GetLoadContext(typeof(Mood).Assembly)!.LoadFromAssemblyPath(path);")]
    [InlineData("""void Go() => _ = new AssemblyLoadContext("mine", isCollectible: true);""")]
    [InlineData("Type[] Go() => typeof(Mood).Assembly.GetTypes();")]
    [InlineData("void Go(AssemblyName name) => System.Reflection.Emit.AssemblyBuilder.DefineDynamicAssembly(name, System.Reflection.Emit.AssemblyBuilderAccess.RunAndCollect);")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<AssemblyLoadAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go(string path) => Assembly.LoadFrom(path);")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<AssemblyLoadAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
