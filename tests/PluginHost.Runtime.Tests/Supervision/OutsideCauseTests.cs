using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Supervision;

/// <summary>A full disk is nobody's fault: a plugin that says so is neither fenced off nor unloaded.</summary>
public sealed class OutsideCauseTests : ISupervisionListener
{
    private static readonly PluginId Plugin = new("a.catalogue");

    private int _heard;

    [Fact]
    public async Task Call_FailsOftenForACauseOutside_PassesTheFaultAndOpensNoBreaker()
    {
        using var supervisor = Supervisor();
        var point = supervisor.Point("a.catalogue", "PH6201", deadline: null);

        for (var call = 0; call < 50; call++)
        {
            var fault = await Should.ThrowAsync<PluginFaultException>(async () => await Fence.RunAsync(point.Operation("AddAsync"), 0, static (_, _) => Full(causedOutside: true), null, CancellationToken.None));
            (fault.Code, fault.Plugin, fault.CausedOutside, fault.RetryAfter).ShouldBe(("PH6206", Plugin, true, TimeSpan.FromSeconds(5)));
        }

        (supervisor.Health.Failures, supervisor.Health.BreakerOpen, _heard).ShouldBe((0, false, 0));
    }

    [Fact]
    public async Task Call_FailsByItself_IsCountedUnderTheContractsCode()
    {
        using var supervisor = Supervisor();
        var point = supervisor.Point("a.catalogue", "PH6201", deadline: null);

        var fault = await Should.ThrowAsync<PluginFaultException>(async () => await Fence.RunAsync(point.Operation("AddAsync"), 0, static (_, _) => Full(causedOutside: false), null, CancellationToken.None));

        (fault.Code, supervisor.Health.Failures).ShouldBe(("PH6201", 1));
    }

    void ISupervisionListener.OnFault(PluginFault fault)
    {
        // Not asked for here.
    }

    void ISupervisionListener.OnDegraded(Refusal reason) => _heard++;

    void ISupervisionListener.OnRecovered() => _heard++;

    void ISupervisionListener.OnExhausted(Refusal reason) => _heard++;

    private static ValueTask<int> Full(bool causedOutside) =>
        throw new PluginFaultException("PH6206", "The disk is full.", Plugin) { CausedOutside = causedOutside, RetryAfter = TimeSpan.FromSeconds(5) };

    private PluginSupervisor Supervisor() => new(
        Plugin, new SupervisionPolicy(2, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10), 1, TimeSpan.FromSeconds(5)), TimeProvider.System, NullLogger.Instance, this);
}
