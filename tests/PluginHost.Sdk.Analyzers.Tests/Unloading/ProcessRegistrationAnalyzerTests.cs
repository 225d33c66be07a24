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
    [InlineData("void Go() => {|PH3007:GCHandle.Alloc(this)|};")]
    [InlineData("static PosixSignalRegistration? _held; void Go() => _held = {|PH3007:PosixSignalRegistration.Create(PosixSignal.SIGHUP, static _ => { })|};")]
    [InlineData("readonly Listener _held = {|PH3007:new()|}; sealed class Listener : System.Diagnostics.Tracing.EventListener;")]
    [InlineData("void Go(IObserver<System.Diagnostics.DiagnosticListener> observer) => {|PH3007:System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(observer)|};")]
    [InlineData("void Go() => {|PH3007:System.Diagnostics.ActivitySource.AddActivityListener(new System.Diagnostics.ActivityListener())|};")]
    [InlineData("void Go() { _ = {|PH3007:new Listener()|}; } sealed class Listener : System.Diagnostics.Tracing.EventListener;")]
    [InlineData("void Go(Own own) => {|PH3007:System.Diagnostics.Trace.Listeners.Add(own)|}; abstract class Own : System.Diagnostics.TraceListener;")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<ProcessRegistrationAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);")]
    [InlineData("PosixSignalRegistration? _held; void Go() => _held = PosixSignalRegistration.Create(PosixSignal.SIGHUP, static _ => { }); void End() => _held?.Dispose();")]
    [InlineData("GCHandle _held; void Go() => _held = GCHandle.Alloc(this); void End() => _held.Free();")]
    [InlineData("void Go() { using var held = PosixSignalRegistration.Create(PosixSignal.SIGHUP, static _ => { }); }")]
    [InlineData("""void Go() => HttpClient.DefaultProxy = new System.Net.WebProxy("http://localhost:1");""")]
    [InlineData("GCHandle Go() => GCHandle.Alloc(this);")]
    [InlineData("IDisposable Go(IObserver<System.Diagnostics.DiagnosticListener> observer) => System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(observer);")]
    [InlineData("void Go(IObservable<Mood> moods, IObserver<Mood> observer) => moods.Subscribe(observer);")]
    [InlineData("void Go(System.Diagnostics.ActivityListener listener) => System.Diagnostics.ActivitySource.AddActivityListener(listener);")]
    [InlineData("object Go() => new Listener(); sealed class Listener : System.Diagnostics.Tracing.EventListener;")]
    [InlineData("void Go() => System.Diagnostics.Trace.Listeners.Add(new System.Diagnostics.DefaultTraceListener());")]
    [InlineData("void Go(Own own) => System.Diagnostics.Trace.Listeners.Add(own); void End(Own own) => System.Diagnostics.Trace.Listeners.Remove(own); abstract class Own : System.Diagnostics.TraceListener;")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<ProcessRegistrationAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go() => Encoding.RegisterProvider(new Nothing()); sealed class Nothing : EncodingProvider { public override Encoding? GetEncoding(int codepage) => null; public override Encoding? GetEncoding(string name) => null; }")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<ProcessRegistrationAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
