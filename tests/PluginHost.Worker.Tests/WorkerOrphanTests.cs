using System.Text;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Runtime.Workers;
using PluginHost.Runtime.Workers.Calls;
using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Processes;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Tagging;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

public sealed class WorkerOrphanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("wait")]
    [InlineData("spin")]
    public async Task HostGoes_WhateverThePluginDoes_WorkerEndsByItself(string what)
    {
        var plugin = new PluginId(WorkerHost.Plugin);
        var process = WorkerProcess.Start(WorkerProgram.Describe(new WorkerOptions(), plugin, _folder));
        process.FollowErrors(static _ => { });
        await using var session = new WorkerSession(plugin, process, new WorkerOptions(), static _ => { });
        session.Open();
        await session.Hello;
        var start = new StartRequest(Path.Combine(PluginFolder.Fixtures, "Fixtures.Worker"), false, _folder, _folder, _folder, _folder, [], session.Segments.Folder, null);
        var answer = (await session.CallAsync(WorkerMessages.Start, "start", WorkerJson.Write(start, WorkerJson.Default.StartRequest), CancellationToken.None)).Frame;
        answer.Kind.ShouldBe(FrameKind.Reply, Encoding.UTF8.GetString(answer.Payload.Span));
        var call = Should.ThrowAsync<WorkerEndedException>(() => Ask(session, what));
        await Ask(session, "echo there");

        // All that tells a worker of a host that was killed is the end of its input.
        process.Input.Dispose();

        await session.Ended;
        await call;
        WorkerHost.IsRunning(process.Id).ShouldBeFalse();
    }

    private static Task Ask(WorkerSession session, string what)
    {
        var request = new ContractCodec().Write(new TagRequest([new PictureSample(new PictureFacts(what, "jpeg", 1, 1, 1), null)]));
        return session.CallAsync(WorkerMessages.Call("tagging.tagger", WorkerHost.Plugin, nameof(ITagger.TagAsync)), what, SegmentedPayload.Pack("", request.Json), CancellationToken.None).AsTask();
    }
}
