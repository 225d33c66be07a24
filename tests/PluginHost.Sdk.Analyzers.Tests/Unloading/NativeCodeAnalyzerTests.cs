using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class NativeCodeAnalyzerTests
{
    [Theory]
    [InlineData("""[DllImport("libwarm")] static extern int {|PH3011:warm_up|}();""")]
    [InlineData("""[LibraryImport("warm.dll")] private static partial int {|PH3011:Warm1|}(); private static partial int Warm1() => 0;""")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<NativeCodeAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""[DllImport("libc")] static extern int getpid();""")]
    [InlineData("""[DllImport("kernel32.dll")] static extern int GetCurrentProcessId();""")]
    [InlineData("""[LibraryImport("libc")] private static partial int Id(); private static partial int Id() => 0;""")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<NativeCodeAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""[DllImport("libwarm")] static extern int warm_up();""")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<NativeCodeAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));

    [Fact]
    public Task Connection_OfAReloadablePlugin_IsFound() => Rules.FindAsync<NativeCodeAnalyzer>(
        PluginSource.Of("object Go() => {|PH3011:new Microsoft.Data.Sqlite.SqliteConnection()|};") + "namespace Microsoft.Data.Sqlite { public sealed class SqliteConnection { } }");
}
