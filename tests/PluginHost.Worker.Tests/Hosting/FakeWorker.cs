using System.Diagnostics;
using PluginHost.Runtime.Workers;
using PluginHost.Runtime.Workers.Processes;
using PluginHost.Sdk;

namespace PluginHost.Worker.Tests.Hosting;

/// <summary>A process that waits for the first request, says the bytes it was given, and then keeps its streams open or ends.</summary>
internal sealed class FakeWorker : IAsyncDisposable
{
    public static readonly PluginId Plugin = new("acme.hostile");

    private readonly string _answer = Path.GetTempFileName();

    private FakeWorker(byte[] answer, string script)
    {
        File.WriteAllBytes(_answer, answer);
        var info = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add(script);
        info.ArgumentList.Add("worker");
        info.ArgumentList.Add(_answer);
        Process = WorkerProcess.Start(info);
        Process.FollowErrors(static _ => { });
        Session = new WorkerSession(Plugin, Process, new WorkerOptions { CancelGrace = TimeSpan.FromMilliseconds(200) }, static _ => { });
        Session.Open();
    }

    public WorkerProcess Process { get; }

    public WorkerSession Session { get; }

    public static FakeWorker ThatSays(params byte[] answer) => new(answer, "head -c 4 > /dev/null; cat \"$1\"; exec sleep 600");

    public static FakeWorker ThatSaysAndEnds(params byte[] answer) => new(answer, "head -c 4 > /dev/null; cat \"$1\"");

    public static FakeWorker ThatHearsNothing() => new([], "exec sleep 600");

    public async Task<Refusal> FailsAsync(CancellationToken cancellationToken = default) =>
        (await Should.ThrowAsync<WorkerEndedException>(() => Session.CallAsync("any/acme.any/AnyAsync", "acme.any.AnyAsync", new byte[10], cancellationToken).AsTask())).Refusal;

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        File.Delete(_answer);
    }
}
