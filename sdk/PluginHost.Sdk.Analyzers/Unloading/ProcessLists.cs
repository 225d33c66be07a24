using Microsoft.CodeAnalysis;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>The framework's lists that were seen to keep a plugin, by what takes an object out of them.</summary>
internal sealed class ProcessLists(PluginProject plugin)
{
    public MemberSet ForGood { get; } = new MemberSet(plugin).Add("System.Text.Encoding", "RegisterProvider");

    public MemberSet GivesRegistrations { get; } = new MemberSet(plugin)
        .Add("System.Runtime.InteropServices.PosixSignalRegistration", "Create")
        .Add("System.Runtime.InteropServices.GCHandle", "Alloc")
        .Add("System.Threading.ThreadPool", "RegisterWaitForSingleObject", "UnsafeRegisterWaitForSingleObject");

    public MemberSet Subscribe { get; } = new MemberSet(plugin).Add("System.IObservable`1", "Subscribe");

    public MemberSet Sources { get; } = new MemberSet(plugin).Add("System.Diagnostics.DiagnosticListener", "AllListeners");

    public MemberSet UntilDisposed { get; } = new MemberSet(plugin).Add("System.Diagnostics.ActivitySource", "AddActivityListener");

    public MemberSet TraceAdd { get; } = new MemberSet(plugin).Add("System.Diagnostics.TraceListenerCollection", "Add");

    public MemberSet TraceListeners { get; } = new MemberSet(plugin).Add("System.Diagnostics.Trace", "Listeners");

    public MemberSet Proxy { get; } = new MemberSet(plugin).Add("System.Net.Http.HttpClient", "DefaultProxy");

    public INamedTypeSymbol? EventListener { get; } = plugin.Type("System.Diagnostics.Tracing.EventListener");
}
