using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Runtime.Tests.Lifecycle;

public sealed class PluginStateMachineTests
{
    [Theory]
    [InlineData(PluginState.Discovered, PluginState.Verified, true)]
    [InlineData(PluginState.Loading, PluginState.Active, true)]
    [InlineData(PluginState.Active, PluginState.Degraded, true)]
    [InlineData(PluginState.Degraded, PluginState.Active, true)]
    [InlineData(PluginState.Draining, PluginState.Quarantined, true)]
    [InlineData(PluginState.Quarantined, PluginState.Discovered, true)]
    [InlineData(PluginState.Discovered, PluginState.Active, false)]
    [InlineData(PluginState.Disabled, PluginState.Active, false)]
    [InlineData(PluginState.Active, PluginState.Unloaded, false)]
    [InlineData(PluginState.Loading, PluginState.Loading, false)]
    public void CanMove_FromTo_IsAsDesigned(PluginState from, PluginState to, bool allowed) => PluginStateMachine.CanMove(from, to).ShouldBe(allowed);

    [Fact]
    public void CanMove_EveryState_HasAWayOutAndCanBeReached()
    {
        var states = Enum.GetValues<PluginState>();
        foreach (var state in states)
        {
            states.ShouldContain(to => PluginStateMachine.CanMove(state, to), $"{state} has a way out");
            states.ShouldContain(from => PluginStateMachine.CanMove(from, state), $"{state} can be reached");
        }
    }

    [Fact]
    public void Check_MoveThatIsNotAllowed_NamesTheStates() =>
        Should.Throw<InvalidOperationException>(() => PluginStateMachine.Check(PluginState.Disabled, PluginState.Active)).Message.ShouldContain("from Disabled to Active");
}
