using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class ProcessRegistrationAnalyzerTests
{
    [Theory]
    [InlineData("void Go() => {|PH3007:Encoding.RegisterProvider(new Nothing())|}; sealed class Nothing : EncodingProvider { public override Encoding? GetEncoding(int codepage) => null; public override Encoding? GetEncoding(string name) => null; }")]
    [InlineData("void Go() { {|PH3007:PosixSignalRegistration.Create(PosixSignal.SIGHUP, static _ => { })|}; }")]
    [InlineData("void Go() { _ = {|PH3007:ThreadPool.RegisterWaitForSingleObject(new ManualResetEvent(false), static (_, _) => { }, null, -1, false)|}; }")]
    [InlineData("void Go() => {|PH3007:HttpClient.DefaultProxy = new Direct()|}; sealed class Direct : System.Net.IWebProxy { public System.Net.ICredentials? Credentials { get; set; } public Uri? GetProxy(Uri destination) => null; public bool IsBypassed(Uri host) => true; }")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<ProcessRegistrationAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);")]
    [InlineData("PosixSignalRegistration? _held; void Go() => _held = PosixSignalRegistration.Create(PosixSignal.SIGHUP, static _ => { });")]
    [InlineData("void Go() { using var held = PosixSignalRegistration.Create(PosixSignal.SIGHUP, static _ => { }); }")]
    [InlineData("""void Go() => HttpClient.DefaultProxy = new System.Net.WebProxy("http://localhost:1");""")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<ProcessRegistrationAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go() => Encoding.RegisterProvider(new Nothing()); sealed class Nothing : EncodingProvider { public override Encoding? GetEncoding(int codepage) => null; public override Encoding? GetEncoding(string name) => null; }")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<ProcessRegistrationAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
