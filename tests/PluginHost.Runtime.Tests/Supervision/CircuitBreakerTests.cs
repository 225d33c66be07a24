using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Supervision;

public sealed class CircuitBreakerTests : ISupervisionListener
{
    private readonly ShiftedTime _time = new();
    private readonly List<string> _heard = [];
    private readonly CircuitBreaker _breaker;

    public CircuitBreakerTests() => _breaker = new CircuitBreaker(
        new PluginId("a.b"), new SupervisionPolicy(2, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10), 1, TimeSpan.FromSeconds(5)), _time, this);

    [Fact]
    public void OnFailure_FailuresFarApart_StaysClosed()
    {
        for (var failure = 0; failure < 5; failure++)
        {
            _breaker.OnFailure("x");
            _time.Advance(TimeSpan.FromSeconds(61));
        }

        _breaker.TryEnter(out _).ShouldBeTrue();
        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void TryEnter_AfterThePause_LetsOneProbeIn()
    {
        Fail();
        _breaker.TryEnter(out var retryAfter).ShouldBeFalse();
        retryAfter.ShouldBeGreaterThan(TimeSpan.FromSeconds(5));
        _time.Advance(TimeSpan.FromSeconds(10));

        _breaker.TryEnter(out _).ShouldBeTrue();
        _breaker.TryEnter(out _).ShouldBeFalse();
        _breaker.OnSuccess();

        _breaker.TryEnter(out _).ShouldBeTrue();
        _breaker.TryEnter(out _).ShouldBeTrue();
        _heard.ShouldBe(["degraded", "recovered"]);
    }

    [Fact]
    public void OnNeither_ProbeWasCancelled_AnotherMayTry()
    {
        Fail();
        _time.Advance(TimeSpan.FromSeconds(10));
        _breaker.TryEnter(out _).ShouldBeTrue();

        _breaker.OnNeither();

        _breaker.TryEnter(out _).ShouldBeTrue();
    }

    [Fact]
    public void OnFailure_ProbeFailsToo_IsExhausted()
    {
        Fail();
        _time.Advance(TimeSpan.FromSeconds(10));
        _breaker.TryEnter(out _).ShouldBeTrue();

        _breaker.OnFailure("again");

        _breaker.IsOpen.ShouldBeTrue();
        _heard.ShouldBe(["degraded", "exhausted"]);
    }

    void ISupervisionListener.OnFault(PluginFault fault)
    {
        // Not asked for here.
    }

    void ISupervisionListener.OnDegraded(Refusal reason) => _heard.Add("degraded");

    void ISupervisionListener.OnRecovered() => _heard.Add("recovered");

    void ISupervisionListener.OnExhausted(Refusal reason) => _heard.Add("exhausted");

    private void Fail()
    {
        _breaker.OnFailure("one");
        _breaker.OnFailure("two");
    }
}
